import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  balanceDue,
  capturedOf,
  emptyAccount,
  refundable,
  refundedOf,
  type PaymentAccount,
} from './account.ts';
import { captured, cashTaken, failed, opened, type AccountChange } from './change-account.ts';
import { ledgerBalance, type LedgerEntry } from './ledger.ts';
import { capturedToReturn, refundRequested, refundSettled, strayed } from './refunds.ts';

const order = {
  orderId: 'ord_1',
  currency: 'IDR',
  totals: { total: 111_050 },
  payment: { method: 'sandbox' as const },
};

type Books = { readonly account: PaymentAccount; readonly entries: readonly LedgerEntry[] };
type Step = (books: Books) => AccountChange | undefined;

const pendingOf = ({ account }: Books) => account.attempts.find(({ status }) => status === 'pending');
const steps: Record<string, Step> = {
  open: ({ account }) => opened(account, { method: 'sandbox', reference: `ref-${account.attempts.length}` }),
  capture: (books) => {
    const attempt = pendingOf(books);
    return attempt && captured(books.account, attempt, 111_050);
  },
  refuse: (books) => {
    const attempt = pendingOf(books);
    return attempt && failed(books.account, attempt, 'refused');
  },
  stray: (books) => {
    const attempt = pendingOf(books);
    const money = { amount: 99_000, currency: 'IDR' };
    return attempt && strayed(books.account, attempt, { money, failure: 'amount_mismatch' });
  },
  late: (books) => {
    const attempt = pendingOf(books);
    return attempt && capturedToReturn(books.account, attempt, { amount: 111_050, reason: 'paid_twice' });
  },
  cash: ({ account }) =>
    balanceDue(account) > 0 ? cashTaken(account, { amount: balanceDue(account) }) : undefined,
  refundSome: (books) => {
    const change = refundRequested(books.account, {
      amount: 1000,
      key: `r${books.entries.length}`,
      reason: 'goodwill',
    });
    return change.kind === 'returning' ? change : undefined;
  },
  refundAll: (books) => {
    const change = refundRequested(books.account, {
      key: `a${books.entries.length}`,
      reason: 'order_cancelled',
    });
    return change.kind === 'returning' ? change : undefined;
  },
  settle: ({ account }) => account.pendingRefunds[0] && refundSettled(account, account.pendingRefunds[0]),
};

const walk = (names: readonly string[]): Books =>
  names.reduce<Books>(
    (books, name) => {
      const change = steps[name]?.(books);
      return change === undefined
        ? books
        : { account: change.account, entries: [...books.entries, ...change.entries] };
    },
    { account: emptyAccount(order), entries: [] },
  );

describe('the books of an order', () => {
  it('agree with the ledger and never give back more than was taken, whatever happens in whatever order', () => {
    const walks = fc.array(fc.constantFrom(...Object.keys(steps)), { maxLength: 30 });

    fc.assert(
      fc.property(walks, (names) => {
        const { account, entries } = walk(names);
        const strays = account.pendingRefunds
          .filter(({ stray }) => stray)
          .reduce((sum, { amount }) => sum + amount, 0);
        expect(ledgerBalance(entries, 'IDR')).toBe(capturedOf(account) - refundedOf(account) + strays);
        expect(refundedOf(account)).toBeLessThanOrEqual(capturedOf(account));
        expect(refundable(account)).toBeGreaterThanOrEqual(0);
        expect(balanceDue(account)).toBe(111_050 - capturedOf(account) + refundedOf(account));
      }),
      { numRuns: 500 },
    );
  });

  it('take every step once: no two entries of an order have the same name', () => {
    const { entries } = walk([
      'open',
      'capture',
      'open',
      'late',
      'refundSome',
      'settle',
      'settle',
      'refundAll',
      'settle',
    ]);

    expect(new Set(entries.map(({ step }) => step)).size).toBe(entries.length);
  });

  it('give back out of the newest money first', () => {
    const { account } = walk(['cash', 'open', 'capture']);

    const change = refundRequested(account, { amount: 150_000, key: 'k', reason: 'goodwill' });

    expect(change).toMatchObject({
      refunds: [
        { key: 'k-2', attempt: 2, amount: 111_050 },
        { key: 'k-1', attempt: 1, amount: 38_950 },
      ],
    });
  });
});
