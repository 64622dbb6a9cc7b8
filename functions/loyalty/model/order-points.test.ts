import { describe, expect, it } from '@jest/globals';
import { partsOf, randomFrom } from '../../../test/support/random-from.ts';
import { applyNews, newOrderPoints, type OrderNews, type OrderPoints } from './order-points.ts';

const at = '2026-11-23T10:00:00.000Z';
const rate = { programmeVersion: 0, points: 1, perWhole: 10_000, percent: 100 };
const paidFor = (goods: number, charged?: number, perWhole = 10_000): OrderNews => ({
  kind: 'paid',
  paid: { goods, charged },
  rate: { ...rate, perWhole },
  paidAt: at,
  expiresAt: '2027-11-23T10:00:00.000Z',
});
const refund = (refundKey: string, amount: number): OrderNews => ({ kind: 'refunded', refundKey, amount });
const cancelled: OrderNews = { kind: 'cancelled' };

/** How many points each piece of news moves; `undefined` where it was heard before. */
const movedBy = (...news: readonly OrderNews[]) => {
  let order: OrderPoints = newOrderPoints('ayu', 'o1');
  return news.map((each) => {
    const change = applyNews(order, each, at);
    order = change?.order ?? order;
    return change?.points;
  });
};

describe('the points of an order', () => {
  it('are given once, and all go when it is cancelled, once', () => {
    expect(movedBy(paidFor(259_000), paidFor(259_000), cancelled, cancelled)).toEqual([
      25,
      undefined,
      -25,
      undefined,
    ]);
  });

  it('are not given when the cancellation is heard before the payment', () => {
    expect(movedBy(cancelled, paidFor(259_000))).toEqual([0, 0]);
  });

  it('go with the money that goes back, rounded as they were earned', () => {
    // 254,000 still makes 25 whole ten thousands; 239,000 makes 23.
    expect(
      movedBy(paidFor(259_000), refund('r1', 5_000), refund('r2', 15_000), refund('r2', 15_000)),
    ).toEqual([25, 0, -2, undefined]);
    expect(movedBy(refund('r1', 20_000), paidFor(259_000))).toEqual([0, 23]);
  });

  it('go in proportion where tax came on top: half the money is half the goods', () => {
    expect(movedBy(paidFor(180_000, 199_800), refund('r1', 99_900), refund('r2', 99_900))).toEqual([
      18, -9, -9,
    ]);
  });

  it('are not taken back once they have expired', () => {
    const bought = applyNews(newOrderPoints('ayu', 'o1'), paidFor(259_000), at);

    expect(
      applyNews(bought?.order ?? newOrderPoints('', ''), cancelled, '2027-11-23T10:00:00.000Z'),
    ).toMatchObject({
      points: 0,
      order: { kept: 0 },
    });
  });

  it('all go when all goods go back, in whatever parts and with the tax on top', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const parts = partsOf(108_875, randomFrom(seed)).map((amount, index) => refund(`r${index}`, amount));
      const moved = movedBy(paidFor(100_000, 108_875, 100), ...parts);

      expect(moved.reduce((sum: number, points) => sum + (points ?? 0), 0)).toBe(0);
    }
  });
});
