import { describe, expect, it } from '@jest/globals';
import { afterOrder, outcomeOf, type Referral } from './referral.ts';
import { spelledAlike, suspicionsOf, type Traits } from './suspicions.ts';

const NOW = Date.parse('2026-11-23T03:00:00.000Z');
const claimed: Referral = {
  customerId: 'budi',
  referrerId: 'ayu',
  status: 'claimed',
  suspicions: [],
  claimedAt: '2026-11-20T03:00:00.000Z',
  changedAt: '2026-11-20T03:00:00.000Z',
  version: 1,
};
const first = { orderId: 'ord_1', isFirst: true, suspicions: [] };

describe('a referral', () => {
  it('waits from the first order until it can no longer be returned, and a second event changes nothing', () => {
    const waiting = afterOrder(claimed, first, { waitDays: 14 }, NOW);

    expect(waiting).toMatchObject({
      status: 'waiting',
      orderId: 'ord_1',
      dueAt: '2026-12-07T03:00:00.000Z',
    });
    expect(afterOrder(waiting ?? claimed, first, { waitDays: 14 }, NOW)).toBeUndefined();
    expect(afterOrder(claimed, { ...first, isFirst: false }, { waitDays: 14 }, NOW)).toMatchObject({
      status: 'ended',
      reason: 'not_first_order',
    });
  });

  const rules = { minimumOrder: { amount: 100_000, currency: 'IDR' }, mostPerMonth: 2 };
  const order = { stands: true, worth: 100_000, currency: 'IDR' };
  it.each([
    ['is rewarded at exactly the minimum', {}, { order, rewardedThisMonth: 1 }, { status: 'completed' }],
    [
      'ends when a part was refunded and too little is left',
      {},
      { order: { ...order, worth: 99_999 }, rewardedThisMonth: 0 },
      { status: 'ended', reason: 'below_minimum' },
    ],
    [
      'ends when it was paid in another currency',
      {},
      { order: { ...order, currency: 'USD' }, rewardedThisMonth: 0 },
      { status: 'ended', reason: 'below_minimum' },
    ],
    [
      'ends when the order was cancelled',
      {},
      { order: { ...order, stands: false }, rewardedThisMonth: 0 },
      { status: 'ended', reason: 'order_returned' },
    ],
    ['ends when the order is gone', {}, { order: undefined, rewardedThisMonth: 0 }, { status: 'ended' }],
    [
      'is held for staff when both have something in common',
      { suspicions: ['same_address'] },
      { order, rewardedThisMonth: 0 },
      { status: 'held' },
    ],
    [
      'is rewarded all the same when staff released it',
      { suspicions: ['same_address'] },
      { order, rewardedThisMonth: 0, isReleased: true },
      { status: 'completed' },
    ],
    [
      'is refused beyond the limit of the month',
      {},
      { order, rewardedThisMonth: 2 },
      { status: 'refused', reason: 'monthly_limit' },
    ],
  ] as const)('%s', (_, change, facts, outcome) => {
    expect(outcomeOf({ ...claimed, ...change }, facts, rules)).toMatchObject(outcome);
  });
});

describe('what two people have in common', () => {
  const none: Traits = { emails: [], phones: [], devices: [], cards: [], addresses: [] };

  it('is found by digests and by the spelling of their house', () => {
    const home = { line1: 'Jl. Melati 5', postalCode: '40111', country: 'ID' };
    const referrer = { ...none, phones: ['p1'], devices: ['d1'], addresses: [spelledAlike(home)] };
    const customer = {
      ...none,
      phones: ['p2'],
      devices: ['d1'],
      addresses: [spelledAlike({ ...home, line1: 'JL MELATI  5' })],
    };

    expect(suspicionsOf(referrer, customer)).toEqual(['same_device', 'same_address']);
    expect(suspicionsOf(none, none)).toEqual([]);
  });
});
