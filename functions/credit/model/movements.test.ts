import { describe, expect, it } from '@jest/globals';
import { emptyAccount, usableOf, type CreditAccount } from './account.ts';
import type { PostingFacts } from './entry.ts';
import { capture, expire, giveBack, hold, putIn, takeAway, voidCard } from './movements.ts';

const facts = (step: string, at = '2026-11-23T03:00:00.000Z'): PostingFacts => ({ step, at, actor: 'test' });
const opened = emptyAccount({
  accountId: 'sc_1',
  kind: 'store_credit',
  status: 'active',
  currency: 'IDR',
  createdAt: '2026-11-23T03:00:00.000Z',
});
const soon = '2026-12-01T00:00:00.000Z';
const later = '2027-06-01T00:00:00.000Z';
const lots = [
  { lotId: 'never', amount: 10_000 },
  { lotId: 'later', amount: 20_000, expiresAt: later },
  { lotId: 'soon', amount: 30_000, expiresAt: soon },
];
const account: CreditAccount = lots.reduce(
  (all, lot) => putIn(all, lot, 'adjust', facts(lot.lotId)).account,
  opened,
);
const leftIn = ({ lots: all }: CreditAccount) =>
  Object.fromEntries(all.map(({ lotId, left }) => [lotId, left]));

describe('credit', () => {
  it('is spent where it ends soonest, and comes back where it ends latest', () => {
    const held = hold(account, 55_000, facts('hold'));
    const back =
      held && giveBack(held.account, [held.entry], { ...facts('back'), kind: 'release', most: 10_000 });

    expect(held && leftIn(held.account)).toEqual({ never: 5_000 });
    expect(held?.account).toMatchObject({ balance: 5_000, held: 55_000 });
    expect(back && leftIn(back.account)).toEqual({ never: 10_000, later: 5_000 });
    expect(back?.account).toMatchObject({ balance: 15_000, held: 45_000 });
  });

  it('that comes back after its end lives thirty days more', () => {
    const held = hold(account, 30_000, facts('hold'));
    const back =
      held &&
      giveBack(held.account, [held.entry], { ...facts('back', '2027-01-01T00:00:00.000Z'), kind: 'refund' });

    expect(back?.account.lots.at(-1)).toEqual({
      lotId: 'soon',
      left: 30_000,
      expiresAt: '2027-01-31T00:00:00.000Z',
    });
  });

  it('whose time is over is not spent, and is written off once', () => {
    const at = '2026-12-01T00:00:00.000Z';
    const ended = expire(account, facts('expire', at));

    expect(usableOf(account, at)).toBe(30_000);
    expect(hold(account, 30_001, facts('hold', at))).toBeUndefined();
    expect(ended).toMatchObject({ account: { balance: 30_000 }, entry: { kind: 'expire', amount: 30_000 } });
    expect(ended && expire(ended.account, facts('again', at))).toBeUndefined();
  });

  it.each(['inactive', 'blocked', 'voided'] as const)('of a %s account pays nothing', (status) => {
    expect(hold({ ...account, status }, 1, facts('hold'))).toBeUndefined();
  });

  it('is never taken away below nothing', () => {
    expect(takeAway(account, 60_001, facts('take'))).toBeUndefined();
    expect(takeAway(account, 60_000, facts('take'))?.account).toMatchObject({ balance: 0, lots: [] });
  });

  it('of a paid order is spent, and the balance stays', () => {
    const held = hold(account, 55_000, facts('hold'));

    expect(held && capture(held.account, 55_000, facts('capture')).account).toMatchObject({
      balance: 5_000,
      held: 0,
    });
  });

  it('of a gift card is voided only while nobody used it', () => {
    const used = hold(account, 1, facts('hold'));

    expect(voidCard(account, 60_000, facts('void'))?.account).toMatchObject({ status: 'voided', balance: 0 });
    expect(used && voidCard(used.account, 60_000, facts('void'))).toBeUndefined();
  });
});
