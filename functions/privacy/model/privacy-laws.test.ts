import { describe, expect, it } from '@jest/globals';
import { dueAtOf, extendedDueAt, lawOf } from './privacy-laws.ts';

describe('the clock of a privacy law', () => {
  it.each([
    ['id-pdp', '2026-11-30T09:00:00.000Z', '2026-12-03T09:00:00.000Z'],
    ['eu-gdpr', '2026-11-30T09:00:00.000Z', '2026-12-30T09:00:00.000Z'],
    ['eu-gdpr', '2027-01-31T09:00:00.000Z', '2027-02-28T09:00:00.000Z'],
    ['eu-gdpr', '2026-12-31T23:59:00.000Z', '2027-01-31T23:59:00.000Z'],
  ] as const)('%s: a request of %s is due %s', (law, receivedAt, dueAt) => {
    expect(dueAtOf(law, receivedAt)).toBe(dueAt);
  });

  it('is extended by two months in Europe, and not in Indonesia', () => {
    expect(extendedDueAt('eu-gdpr', '2026-12-31T09:00:00.000Z')).toBe('2027-02-28T09:00:00.000Z');
    expect(extendedDueAt('id-pdp', '2026-12-31T09:00:00.000Z')).toBeUndefined();
  });

  it('is that of the country, and the shortest where none is known', () => {
    expect(['DE', 'ID', 'US', undefined].map(lawOf)).toEqual(['eu-gdpr', 'id-pdp', 'id-pdp', 'id-pdp']);
  });
});
