import { describe, expect, it } from '@jest/globals';
import { countPlan } from './count-plan.ts';

const NOW = Date.parse('2026-11-30T00:00:00.000Z');
const daysAgo = (days: number) => new Date(NOW - days * 86_400_000).toISOString();

/** By value 50, 30, 10, 6, 4: A, A, B, B, C. */
const plans = [
  { sku: 'FIFTH', unitsOfYear: 4, unitCost: 1 },
  { sku: 'FIRST', unitsOfYear: 50, unitCost: 1 },
  { sku: 'SECOND', unitsOfYear: 30, unitCost: 1 },
  { sku: 'THIRD', unitsOfYear: 10, unitCost: 1 },
  { sku: 'FOURTH', unitsOfYear: 6, unitCost: 1 },
];
const due = (counts: Parameters<typeof countPlan>[1]) =>
  countPlan(plans, counts, NOW)
    .filter(({ isDue }) => isDue)
    .map(({ sku, abc }) => `${abc} ${sku}`);

describe('cycle counts', () => {
  it('are due monthly for A, quarterly for B and yearly for C', () => {
    const counted = (days: number) => plans.map(({ sku }) => ({ sku, countedAt: daysAgo(days) }));

    expect(due(counted(29))).toEqual([]);
    expect(due(counted(30))).toEqual(['A FIRST', 'A SECOND']);
    expect(due(counted(91))).toEqual(['A FIRST', 'A SECOND', 'B FOURTH', 'B THIRD']);
    expect(due(counted(365))).toHaveLength(5);
  });

  it('begin with what was never counted, the most valuable first', () => {
    expect(due([{ sku: 'FIRST', countedAt: daysAgo(40) }])).toEqual([
      'A SECOND',
      'A FIRST',
      'B FOURTH',
      'B THIRD',
      'C FIFTH',
    ]);
  });

  it('are not planned twice while one is under way, and again when it was not finished in a week', () => {
    const opened = (days: number) => [{ sku: 'FIRST', openedIn: 'st_1', openedAt: daysAgo(days) }];

    expect(due(opened(6))).not.toContain('A FIRST');
    expect(countPlan(plans, opened(6), NOW)[0]).toMatchObject({ sku: 'FIRST', openedIn: 'st_1' });
    expect(due(opened(7))).toContain('A FIRST');
  });
});
