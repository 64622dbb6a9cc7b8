import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { emptyAccount, type CreditAccount } from './account.ts';
import { givePoints } from './cashback.ts';
import { redeemPoints, restorePoints } from './reward-points.ts';

const at = '2026-11-23T00:00:00.000Z';
const opened = {
  accountId: 'pts_1',
  kind: 'points',
  status: 'active',
  currency: 'PTS',
  customerId: 'cus_1',
  createdAt: at,
} as const;
const facts = (step: string, now = at) => ({ step, at: now, actor: 'customer:cus_1' });

const withLots = (...lots: readonly (readonly [points: number, expiresAt: string])[]): CreditAccount =>
  lots.reduce<CreditAccount>((account, [amount, expiresAt], index) => {
    const [posting] = givePoints(
      account,
      { lotId: `points:${index}`, amount, expiresAt },
      facts(`EARN#${index}`),
    );
    return posting.account;
  }, emptyAccount(opened));

describe('points spent on a reward', () => {
  it('go soonest to expire first, and come back with the expiry they had', () => {
    const before = withLots([300, '2027-03-01T00:00:00.000Z'], [200, '2027-01-01T00:00:00.000Z']);

    const spent = redeemPoints(before, 350, facts('REWARD#1'));
    const back = spent && restorePoints(spent.account, spent.entry, facts('CANCEL_REWARD#1'));

    expect(spent?.account.lots).toMatchObject([{ lotId: 'points:0', left: 150 }]);
    expect(back?.account.balance).toBe(500);
    expect(back?.account.lots.map(({ left, expiresAt }) => [left, expiresAt]).sort()).toEqual([
      [200, '2027-01-01T00:00:00.000Z'],
      [300, '2027-03-01T00:00:00.000Z'],
    ]);
  });

  it('live at least a week more when they come back after their time', () => {
    const before = withLots([100, '2026-12-01T00:00:00.000Z']);
    const spent = redeemPoints(before, 100, facts('REWARD#1'));

    const back = spent && restorePoints(spent.account, spent.entry, facts('C', '2026-12-05T00:00:00.000Z'));

    expect(back?.account.lots).toMatchObject([{ left: 100, expiresAt: '2026-12-12T00:00:00.000Z' }]);
  });

  it('are never more than there are, and cancelling gives all of them back, whatever lots they came from', () => {
    const lot = fc.tuple(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 10, max: 99 }).map((day) => `20${day}-01-01T00:00:00.000Z`),
    );
    fc.assert(
      fc.property(fc.array(lot, { maxLength: 6 }), fc.integer({ min: 1, max: 5000 }), (lots, points) => {
        const before = withLots(...lots);
        const spent = redeemPoints(before, points, facts('REWARD#1'));
        if (spent === undefined) return;
        const back = restorePoints(spent.account, spent.entry, facts('CANCEL_REWARD#1'));
        expect(spent.account.balance).toBe(before.balance - points);
        expect(spent.account.lots.every(({ left }) => left > 0)).toBe(true);
        expect(back.account.balance).toBe(before.balance);
        expect(back.account.lots.reduce((sum, { left }) => sum + left, 0)).toBe(before.balance);
      }),
    );
  });
});
