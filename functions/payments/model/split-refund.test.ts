import { describe, expect, it } from '@jest/globals';
import { emptyAccount, type PaymentAttempt } from './account.ts';
import { splitRefund } from './split-refund.ts';

const attempt = (number: number, method: string, captured: number): PaymentAttempt => ({
  attempt: number,
  method,
  reference: `ref-${number}`,
  status: 'captured',
  captured,
  refunded: 0,
});
const order = { orderId: 'ord_1', currency: 'IDR', totals: { total: 300_000 }, payment: { method: 'cash' } };
const paidWith = (...attempts: readonly PaymentAttempt[]) => ({ ...emptyAccount(order), attempts });

/** 140,000 from a provider, 60,000 from a gift card, 100,000 in cash. */
const threeTenders = paidWith(attempt(1, 'newpay', 140_000), attempt(2, 'cash', 100_000));
const GIFT_CARD = 60_000;

describe('a refund of an order that was paid in three ways', () => {
  it.each([
    [100_000, { money: 100_000, credit: 0 }],
    [140_000, { money: 140_000, credit: 0 }],
    [150_000, { money: 140_000, credit: 10_000 }],
    [200_000, { money: 140_000, credit: 60_000 }],
    [250_000, { money: 190_000, credit: 60_000 }],
    [300_000, { money: 240_000, credit: 60_000 }],
  ])('of %i goes to the provider first, then to the gift card, cash last', (amount, split) => {
    expect(splitRefund(amount, threeTenders, GIFT_CARD)).toEqual({ kind: 'split', ...split });
  });

  it('is refused above what was paid in all of them', () => {
    expect(splitRefund(300_001, threeTenders, GIFT_CARD)).toEqual({ kind: 'too_much', refundable: 300_000 });
  });

  it('of one paid with credit and cash gives credit back before cash', () => {
    const account = paidWith(attempt(1, 'cash', 90_000));

    expect(splitRefund(80_000, account, 60_000)).toEqual({ kind: 'split', money: 20_000, credit: 60_000 });
  });
});
