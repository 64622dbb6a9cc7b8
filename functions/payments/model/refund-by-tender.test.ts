import { describe, expect, it } from '@jest/globals';
import type { PaymentAccount } from './account.ts';
import { refundByTender } from './refund-by-tender.ts';

const paid = (attempt: number, method: string, captured: number) => ({
  attempt,
  method,
  reference: `r${attempt}`,
  status: 'captured' as const,
  captured,
  refunded: 0,
});
/** 60 by gift card, 140 in cash and 120 at a provider. */
const account: PaymentAccount = {
  orderId: 'ord_1',
  version: 1,
  currency: 'IDR',
  due: 260,
  attempts: [paid(1, 'cash', 140), paid(2, 'sandbox', 120)],
  pendingRefunds: [],
};
const credits = [
  { method: 'gift_card', left: 60 },
  { method: 'points', left: 10 },
];

describe('a refund to several tenders', () => {
  it('goes to the provider first, then to credit as it was used last, and to cash last', () => {
    expect(refundByTender(320, account, credits)).toEqual([
      { method: 'sandbox', amount: 120 },
      { method: 'points', amount: 10 },
      { method: 'gift_card', amount: 60 },
      { method: 'cash', amount: 130 },
    ]);
    expect(refundByTender(125, account, credits)).toEqual([
      { method: 'sandbox', amount: 120 },
      { method: 'points', amount: 5 },
    ]);
  });

  it('shows nothing for more than can be refunded, and for nothing', () => {
    expect(refundByTender(331, account, credits)).toEqual([]);
    expect(refundByTender(0, account, credits)).toEqual([]);
  });
});
