import { describe, expect, it } from '@jest/globals';
import { balanceDue, capturableOf, emptyAccount, type PaymentAccount } from './account.ts';
import {
  authorisationLapsed,
  authorised,
  authorisedToRelease,
  captureRequested,
  captureSettled,
} from './captures.ts';
import { opened, type AccountChange } from './change-account.ts';
import { blockedIn, ledgerBalance, type LedgerEntry } from './ledger.ts';

const order = {
  orderId: 'ord_1',
  currency: 'IDR',
  payment: { method: 'stripe' },
  totals: { total: 300_000 },
};

/** Books that apply one change after the other. */
const booksOf = (first: PaymentAccount) => {
  let account = first;
  const entries: LedgerEntry[] = [];
  return {
    account: () => account,
    apply: (change: AccountChange) => {
      account = change.account;
      entries.push(...change.entries);
    },
    ledger: () => entries.map(({ type, amount }) => [type, amount]),
    blocked: () => blockedIn(entries, 1),
    taken: () => ledgerBalance(entries, 'IDR'),
  };
};

const authorisedBooks = () => {
  const books = booksOf(opened(emptyAccount(order), { method: 'stripe', reference: 'cs_1' }).account);
  const [attempt] = books.account().attempts;
  if (attempt !== undefined) books.apply(authorised(books.account(), attempt, 300_000));
  return books;
};

const ask = (books: ReturnType<typeof booksOf>, amount: number, key: string, final = false) => {
  const change = captureRequested(books.account(), { amount, key, final });
  if (change.kind === 'capturing') books.apply(change);
  return change;
};

const settleAll = (books: ReturnType<typeof booksOf>) => {
  for (;;) {
    const [next] = books.account().pendingCaptures ?? [];
    if (next === undefined) return;
    books.apply(captureSettled(books.account(), next));
  }
};

describe('an authorised payment', () => {
  it('moves no money until it is captured', () => {
    const books = authorisedBooks();

    expect(books.ledger()).toEqual([['authorise', 300_000]]);
    expect([books.taken(), books.blocked(), balanceDue(books.account())]).toEqual([0, 300_000, 300_000]);
  });

  it('is captured share by share, and paid with the last', () => {
    const books = authorisedBooks();
    ask(books, 120_000, 'shp_1');
    settleAll(books);
    const between = books.account().attempts[0]?.status;
    ask(books, 180_000, 'shp_2');
    settleAll(books);

    expect(books.ledger()).toEqual([
      ['authorise', 300_000],
      ['capture', 120_000],
      ['capture', 180_000],
    ]);
    expect([between, books.account().attempts[0]?.status]).toEqual(['authorised', 'captured']);
    expect([books.taken(), books.blocked(), balanceDue(books.account())]).toEqual([300_000, 0, 0]);
  });

  it('lets go of what is not sent', () => {
    const books = authorisedBooks();
    ask(books, 120_000, 'shp_1', true);
    settleAll(books);

    expect(books.ledger()).toEqual([
      ['authorise', 300_000],
      ['capture', 120_000],
      ['void', 180_000],
    ]);
    expect([books.taken(), books.blocked()]).toEqual([120_000, 0]);
  });

  it('is never captured above what was authorised, also while shares are under way, nor after the last', () => {
    const books = authorisedBooks();
    ask(books, 120_000, 'shp_1');

    expect(ask(books, 180_001, 'shp_2')).toEqual({ kind: 'above_authorised', capturable: 180_000 });
    ask(books, 10_000, 'shp_3', true);
    expect(ask(books, 1, 'shp_4')).toEqual({ kind: 'above_authorised', capturable: 0 });
  });

  it('takes a share once, however often the shipment asks for it', () => {
    const books = authorisedBooks();
    ask(books, 120_000, 'shp_1');

    expect(ask(books, 120_000, 'shp_1')).toMatchObject({ kind: 'capturing', captures: [] });
    const [attempt] = books.account().attempts;
    expect(attempt && capturableOf(books.account(), attempt)).toBe(180_000);
  });

  it('fails when the bank lets go of it before anything was sent, and then cannot be captured', () => {
    const books = authorisedBooks();
    ask(books, 120_000, 'shp_1');
    const [attempt] = books.account().attempts;
    if (attempt !== undefined) books.apply(authorisationLapsed(books.account(), attempt));

    expect(books.account()).toMatchObject({
      pendingCaptures: [],
      attempts: [{ status: 'failed', failure: 'authorisation_lapsed' }],
    });
    expect(books.blocked()).toBe(0);
    expect(ask(books, 1, 'shp_2')).toEqual({ kind: 'not_authorised' });
  });

  it('is let go of at once when another sum was blocked than was asked for', () => {
    const books = booksOf(opened(emptyAccount(order), { method: 'stripe', reference: 'cs_1' }).account);
    const [attempt] = books.account().attempts;
    if (attempt !== undefined)
      books.apply(
        authorisedToRelease(books.account(), attempt, { amount: 300_001, failure: 'amount_mismatch' }),
      );
    settleAll(books);

    expect(books.ledger()).toEqual([
      ['authorise', 300_001],
      ['void', 300_001],
    ]);
    expect(books.account().attempts).toMatchObject([
      { status: 'failed', failure: 'amount_mismatch', captured: 0 },
    ]);
  });
});
