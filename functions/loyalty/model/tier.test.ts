import { describe, expect, it } from '@jest/globals';
import { afterPoints, newStanding, reviewed } from './tier.ts';

const rules = {
  levels: [
    { tier: 'silver', name: 'Silver', fromPoints: 100 },
    { tier: 'gold', name: 'Gold', fromPoints: 300 },
  ],
  windowMonths: 12,
  keepMonths: 12,
  graceDays: 30,
};
const earn = (standing: ReturnType<typeof newStanding>, points: number, at: string, earnedAt = at) =>
  afterPoints(standing, points, { at, earnedAt, rules });
const january = '2026-01-10T00:00:00.000Z';

describe('a tier', () => {
  it('comes at once with the points that reach it, and is kept a year', () => {
    const before = earn(newStanding('ayu'), 99, january);
    const silver = earn(before, 1, '2026-03-01T00:00:00.000Z');

    expect([before.tier, silver.tier, silver.keepUntil]).toEqual([
      undefined,
      'silver',
      '2027-03-01T00:00:00.000Z',
    ]);
  });

  it('stays when points go back within its period, though the points count less', () => {
    const gold = earn(newStanding('ayu'), 300, january);
    const returned = earn(gold, -250, '2026-02-01T00:00:00.000Z', january);

    expect([returned.tier, returned.months]).toEqual(['gold', { '2026-01': 50 }]);
  });

  it('is reviewed when its period and grace are over: kept, lowered or lost by the points of the window', () => {
    const gold = earn(newStanding('ayu'), 300, january);
    const some = earn(gold, 120, '2026-09-01T00:00:00.000Z');
    const inGrace = '2027-02-08T00:00:00.000Z';
    const over = '2027-02-09T00:00:00.000Z';

    expect(reviewed(gold, inGrace, rules)).toBeUndefined();
    expect(reviewed(gold, over, rules)).toMatchObject({ tier: undefined, keepUntil: undefined });
    expect(reviewed(some, over, rules)).toMatchObject({ tier: 'silver', since: over });
    const again = earn(some, 200, '2027-01-20T00:00:00.000Z');
    expect(reviewed(again, over, rules)).toMatchObject({ tier: 'gold', since: january });
  });
});
