import { describe, expect, it } from '@jest/globals';
import { samplePolicy } from '../../../test/support/sample-policy.ts';
import { DAY, HOUR } from '#shared/time/clock.ts';
import { blockedUntil, countedRefusals, refusedOnceMore, type Claimant } from './claimant.ts';

const NOW = Date.parse('2026-11-26T03:00:00Z');
const nobody: Claimant = { claimant: 'customer:ayu', version: 0, refusedAt: [] };

const refusedAfter = (...days: readonly number[]): Claimant =>
  days.reduce((claimant, day) => refusedOnceMore(claimant, samplePolicy(), NOW + day * DAY), nobody);

describe('who had claims refused', () => {
  it('may go on claiming below the limit', () => {
    const twice = refusedAfter(0, 1);

    expect([blockedUntil(twice, NOW + DAY), countedRefusals(twice, 30, NOW + DAY)]).toEqual([undefined, 2]);
  });

  it('claims no more for a week after the third in a month', () => {
    const thrice = refusedAfter(0, 1, 2);
    const end = NOW + 2 * DAY + 168 * HOUR;

    expect(blockedUntil(thrice, end - 1)).toBe(new Date(end).toISOString());
    expect(blockedUntil(thrice, end)).toBeUndefined();
  });

  it('is not blocked for what was refused long ago', () => {
    expect(blockedUntil(refusedAfter(0, 1, 31), NOW + 31 * DAY)).toBeUndefined();
  });
});
