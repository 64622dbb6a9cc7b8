import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changedMoney, noMoney, worthOf, type MoneyChange } from './order-money.ts';

const paid: MoneyChange = { kind: 'paid', customerId: 'c', amount: 100_000, currency: 'IDR' };
const refund = (refundKey: string, amount: number): MoneyChange => ({ kind: 'refunded', refundKey, amount });
const after = (changes: readonly MoneyChange[]) => changes.reduce(changedMoney, noMoney);

describe('the worth of an order', () => {
  it('is what was paid, less what was refunded', () => {
    expect(worthOf(after([paid]))).toBe(100_000);
    expect(worthOf(after([paid, refund('a', 30_000), refund('b', 20_000)]))).toBe(50_000);
    expect(worthOf(after([paid, refund('a', 120_000)]))).toBe(0);
  });

  it('is nothing until it is paid, and once it is cancelled', () => {
    expect(worthOf(after([refund('a', 30_000)]))).toBeUndefined();
    expect(worthOf(after([paid, refund('a', 100_000), { kind: 'cancelled' }]))).toBeUndefined();
  });

  it('is the same whichever event comes first, and however often each comes', () => {
    const events = [paid, refund('a', 30_000), refund('b', 20_000)];
    const histories = fc
      .array(fc.constantFrom(...events), { maxLength: 6 })
      .chain((more) => fc.shuffledSubarray([...events, ...more], { minLength: events.length + more.length }));

    fc.assert(
      fc.property(histories, fc.boolean(), (history, isCancelled) => {
        const changes = isCancelled
          ? [...history.slice(1), { kind: 'cancelled' } as const, ...history]
          : history;
        expect(worthOf(after(changes))).toBe(isCancelled ? undefined : 50_000);
      }),
      { numRuns: 2000 },
    );
  });
});
