import { describe, expect, it } from '@jest/globals';
import { paymentOf } from './payment-of.ts';

describe('how a sale at the counter is paid', () => {
  it.each([
    ['in cash', { due: 90_000, cash: 90_000, method: 'cash' }, { method: 'cash' }],
    ['by card', { due: 90_000, cash: 0, method: 'sandbox' }, { method: 'sandbox' }],
    [
      'partly in cash, and the rest by card',
      { due: 90_000, cash: 40_000, method: 'sandbox' },
      [{ method: 'cash', amount: 40_000 }, { method: 'sandbox' }],
    ],
    [
      'in cash when that covers everything',
      { due: 90_000, cash: 90_000, method: 'sandbox' },
      { method: 'cash' },
    ],
  ] as const)('is %s', (_, tenders, payment) => {
    expect(paymentOf(tenders)).toEqual(payment);
  });
});
