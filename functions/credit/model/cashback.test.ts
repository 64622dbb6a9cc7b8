import { describe, expect, it } from '@jest/globals';
import { emptyAccount, usableOf, type CreditAccount } from './account.ts';
import { cashbackLot, giveCashback, takeBackCashback, withSetOff } from './cashback.ts';
import type { PostingFacts, CreditPosting } from './entry.ts';
import { giveBack, hold, putIn } from './movements.ts';

const NOW = '2026-11-23T03:00:00.000Z';
const LATER = '2026-12-07T03:00:00.000Z';
const facts = (step: string, at = NOW): PostingFacts => ({ step, at, actor: 'test' });
const opened = emptyAccount({
  accountId: 'sc_1',
  kind: 'store_credit',
  status: 'active',
  currency: 'IDR',
  customerId: 'ayu',
  createdAt: NOW,
});
const last = (postings: readonly CreditPosting[]): CreditAccount => postings.at(-1)?.account ?? opened;
const earned = (
  account: CreditAccount,
  orderId: string,
  amount: number,
  availableAt = LATER,
): CreditAccount =>
  last(
    giveCashback(
      account,
      [{ lotId: cashbackLot(orderId, 'five'), amount, availableAt }],
      facts(`CASHBACK#${orderId}`),
    ),
  );
const due = (orderId: string, amount: number) => [{ lotId: cashbackLot(orderId, 'five'), amount }];
const amounts = (postings: readonly CreditPosting[]) =>
  postings.map(({ entry: { kind, amount } }) => ({ kind, amount }));

describe('cashback', () => {
  it('is there at once, and to be spent only when its time has come', () => {
    const account = earned(opened, 'o1', 10_000);

    expect(account.balance).toBe(10_000);
    expect(usableOf(account, NOW)).toBe(0);
    expect(hold(account, 1, facts('hold'))).toBeUndefined();
    expect(usableOf(account, LATER)).toBe(10_000);
  });

  it('goes back out of what its own order brought, and leaves what others brought', () => {
    const account = earned(earned(opened, 'o1', 10_000), 'o2', 5_000);

    const postings = takeBackCashback(account, due('o2', 5_000), facts('o2#CANCEL'));

    expect(amounts(postings)).toEqual([{ kind: 'clawback', amount: 5_000 }]);
    expect(last(postings).lots).toMatchObject([{ lotId: 'cashback:o1:five', left: 10_000 }]);
  });

  it('that was spent is owed, never taken from other money, and paid by what is earned later', () => {
    const goodwill = putIn(opened, { lotId: 'credit', amount: 50_000 }, 'adjust', facts('give')).account;
    const account = earned(goodwill, 'o1', 10_000, NOW);
    const spent = {
      ...account,
      balance: 52_000,
      lots: [...goodwill.lots, { lotId: 'cashback:o1:five', left: 2_000 }],
    };

    const postings = takeBackCashback(spent, due('o1', 10_000), facts('o1#CANCEL'));
    const indebted = last(postings);
    const after = giveCashback(
      indebted,
      [{ lotId: cashbackLot('o2', 'five'), amount: 9_000 }],
      facts('CASHBACK#o2'),
    );

    expect(amounts(postings)).toEqual([
      { kind: 'clawback', amount: 2_000 },
      { kind: 'owe', amount: 8_000 },
    ]);
    expect(indebted).toMatchObject({ balance: 50_000, owed: 8_000 });
    expect(amounts(after)).toEqual([
      { kind: 'cashback', amount: 9_000 },
      { kind: 'set_off', amount: 8_000 },
    ]);
    expect(last(after)).toMatchObject({ balance: 51_000, owed: 0 });
  });

  it('of a cancelled purchase does not come back with the order it was spent on', () => {
    const account = earned(opened, 'o1', 10_000, NOW);
    const held = hold(account, 10_000, facts('ORDER#o2#HOLD@1')) as CreditPosting;
    const owing = last(takeBackCashback(held.account, due('o1', 10_000), facts('o1#CANCEL')));

    const back = giveBack(owing, [held.entry], {
      ...facts('ORDER#o2#RELEASE@2'),
      kind: 'release',
    }) as CreditPosting;

    expect(owing).toMatchObject({ balance: 0, owed: 10_000 });
    expect(last(withSetOff(back))).toMatchObject({ balance: 0, owed: 0, lots: [] });
  });
});
