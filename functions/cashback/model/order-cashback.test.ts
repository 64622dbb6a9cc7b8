import { describe, expect, it } from '@jest/globals';
import { partsOf, randomFrom } from '../../../test/support/random-from.ts';
import { applyChange, newOrderCashback, type CashbackChange, type OrderChange } from './order-cashback.ts';

const seeds = Array.from({ length: 200 }, (_, at) => at + 1);
const NOW = '2026-11-24T03:00:00.000Z';
const earning = (ruleId: string, amount: number, more: object = {}) => ({
  ruleId,
  lotId: `cashback:o1:${ruleId}`,
  amount,
  availableAt: '2026-12-07T03:00:00.000Z',
  ...more,
});
const paid: OrderChange = {
  kind: 'paid',
  money: 300_000,
  earnings: [earning('five', 10_000), earning('coffee', 5_000)],
};
const refund = (amount: number, key = `r${amount}`): OrderChange => ({ kind: 'refunded', key, amount });
const cancelled: OrderChange = { kind: 'cancelled' };

/** The news one after the other, and what each led to. */
const tell = (...news: readonly OrderChange[]): readonly (CashbackChange | undefined)[] => {
  let order = newOrderCashback({ orderId: 'o1', customerId: 'ayu', currency: 'IDR' });
  return news.map((each) => {
    const heard = applyChange(order, each, NOW);
    order = heard?.order ?? order;
    return heard;
  });
};
const given = (heard: CashbackChange | undefined) => heard?.given.map(({ amount }) => amount);
const back = (heard: CashbackChange | undefined) => heard?.back.map(({ amount }) => amount);

describe('cashback of an order', () => {
  it('stays as the money stays: a third of Rp 300,000 back takes Rp 5,000 of Rp 15,000', () => {
    const [first, second, third] = tell(paid, refund(100_000), refund(200_000));

    expect(given(first)).toEqual([10_000, 5_000]);
    expect(back(second)).toEqual([3_333, 1_667]);
    expect(back(third)).toEqual([6_667, 3_333]);
  });

  it('goes whole when the order is called off, once', () => {
    const [, refunded, called, again] = tell(paid, refund(100_000), cancelled, cancelled);

    expect(back(refunded)).toEqual([3_333, 1_667]);
    expect(back(called)).toEqual([6_667, 3_333]);
    expect(again).toBeUndefined();
  });

  it('is not taken back twice for one refund, nor more than it brought', () => {
    const [, , again, tooMuch] = tell(paid, refund(100_000), refund(100_000), refund(900_000));

    expect(again).toBeUndefined();
    expect(back(tooMuch)).toEqual([6_667, 3_333]);
  });

  it('is less from the beginning when the refund is heard first, and none after a cancellation', () => {
    expect(given(tell(refund(100_000), paid).at(-1))).toEqual([6_667, 3_333]);
    expect(given(tell(cancelled, paid).at(-1))).toEqual([]);
  });

  it('goes whole when all goods go back, in whatever parts: US$1,000.00 with US$88.75 tax', () => {
    const charged = 108_875;
    const bought: OrderChange = { kind: 'paid', money: charged, earnings: [earning('ten', 10_000)] };
    for (const seed of seeds) {
      const refunds = partsOf(charged, randomFrom(seed)).map((amount, at) => refund(amount, `r${at}`));
      const all = tell(bought, ...refunds).flatMap((heard) => back(heard) ?? []);

      expect(all.reduce((sum, amount) => sum + amount, 0)).toBe(10_000);
    }
  });

  it('that has ended goes by itself', () => {
    const ended = { ...paid, earnings: [earning('five', 10_000, { expiresAt: NOW })] } as OrderChange;

    expect(back(tell(ended, cancelled).at(-1))).toEqual([]);
  });
});
