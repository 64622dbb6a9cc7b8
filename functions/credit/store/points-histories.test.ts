import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { DAY, instant } from '#shared/time/clock.ts';
import { expireCredit } from '../expire-credit/expire-credit.ts';
import { usableOf, type CreditAccount } from '../model/account.ts';
import { changeOf, type CreditEntry } from '../model/entry.ts';
import { decideAgainIfCreditMoved, loadAccount, MovedBefore } from './accounts.ts';
import { accountKey, pointsAccountId } from './keys.ts';
import { givePointsPart, takeBackPointsPart } from './points.ts';
import { pointsTotals } from './points-totals.ts';
import { followMerge, undoMerge } from './transfers.ts';
import { captureCreditPart, creditBackParts, creditHeldBy, holdPart, refundCreditParts } from './spend.ts';

/** What one point pays, in rupiah. */
const WORTH = 100;
const accountId = pointsAccountId('ayu');
const cause = { actor: { kind: 'guest' }, correlationId: 'c' } as const;

/** Two profiles of one person, or so it turns out. */
type Who = 'ayu' | 'old';
const pair = { customerId: 'ayu', absorbedId: 'old', mergeId: 'mrg_1' };

type Step = { readonly who?: Who } & (
  | { readonly kind: 'earn'; readonly order: number; readonly points: number; readonly pendingDays: number }
  | { readonly kind: 'claw_back'; readonly order: number; readonly points: number }
  | { readonly kind: 'hold'; readonly order: number; readonly points: number }
  | { readonly kind: 'capture'; readonly order: number }
  | { readonly kind: 'cancel'; readonly order: number }
  | { readonly kind: 'refund'; readonly order: number; readonly money: number; readonly key: number }
  | { readonly kind: 'pass'; readonly days: number }
  | { readonly kind: 'merge' | 'unmerge' }
);

const order = fc.integer({ min: 1, max: 3 });
const points = fc.integer({ min: 1, max: 60 });
const what: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('earn' as const),
    order,
    points,
    pendingDays: fc.constantFrom(0, 0, 14),
  }),
  fc.record({ kind: fc.constant('claw_back' as const), order, points }),
  fc.record({ kind: fc.constant('hold' as const), order, points }),
  fc.record({ kind: fc.constant('capture' as const), order }),
  fc.record({ kind: fc.constant('cancel' as const), order }),
  fc.record({
    kind: fc.constant('refund' as const),
    order,
    money: fc.integer({ min: 1, max: 6_000 }),
    key: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ kind: fc.constant('pass' as const), days: fc.constantFrom(1, 15, 40) }),
  fc.record({ kind: fc.constantFrom('merge' as const, 'unmerge' as const) }),
);
const step: fc.Arbitrary<Step> = fc
  .tuple(what, fc.constantFrom<Who>('ayu', 'old'))
  .map(([each, who]) => ({ ...each, who }));

/** What the shop knows of the orders that use points. */
interface UsedPoints {
  accountId: string;
  points: number;
  money: number;
  isPaid: boolean;
  isOver: boolean;
}

const take = async (runtime: TestRuntime, at: Step, used: Map<number, UsedPoints>): Promise<void> => {
  const { db, clock } = runtime;
  const how = { clock, cause };
  const who = at.who ?? 'ayu';
  const write = (parts: readonly TransactionPart[] | undefined) =>
    parts === undefined || parts.length === 0 ? undefined : commit(db, parts);
  switch (at.kind) {
    case 'pass':
      runtime.pass(at.days * DAY);
      return expireCredit({}, runtime);
    case 'merge':
      return followMerge(pair, { db, ...how });
    case 'unmerge':
      return undoMerge(pair, { db, ...how });
    case 'earn': {
      const now = clock.now();
      const availableAt =
        at.pendingDays === 0 ? undefined : new Date(now + at.pendingDays * DAY).toISOString();
      const life = { availableAt, expiresAt: new Date(now + 60 * DAY).toISOString() };
      const move = {
        customerId: who,
        orderId: `b${at.order}`,
        step: `EARN#b${at.order}`,
        points: at.points,
      };
      return write([await givePointsPart(move, life, { db, ...how })]);
    }
    case 'claw_back': {
      const move = {
        customerId: who,
        orderId: `b${at.order}`,
        step: `b${at.order}#BACK`,
        points: at.points,
      };
      return write([await takeBackPointsPart(move, { db, ...how })]);
    }
    case 'hold': {
      const account = await loadAccount(db, pointsAccountId(who));
      const money = at.points * WORTH;
      const spender = { orderId: `o${at.order}`, version: 1 };
      const part =
        account === undefined || used.has(at.order)
          ? undefined
          : holdPart(account, { amount: money, points: at.points }, spender, how);
      if (part === undefined) return;
      await write([part]);
      used.set(at.order, {
        accountId: pointsAccountId(who),
        points: at.points,
        money,
        isPaid: false,
        isOver: false,
      });
      return;
    }
    default: {
      const known = used.get(at.order);
      if (known === undefined || known.isOver) return;
      const orderId = `o${at.order}`;
      const credits = [{ accountId: known.accountId, amount: known.money, points: known.points }];
      if (at.kind === 'capture') {
        known.isPaid = true;
        return write(
          [
            await captureCreditPart(
              db,
              credits[0] ?? { accountId: known.accountId, amount: 0 },
              orderId,
              how,
            ),
          ].flatMap((part) => part ?? []),
        );
      }
      if (at.kind === 'cancel') {
        known.isOver = true;
        const kind = known.isPaid ? 'refund' : 'release';
        return write(await creditBackParts(db, credits, { orderId, version: 2, kind }, how));
      }
      if (!known.isPaid) return;
      const held = await creditHeldBy(db, credits, orderId);
      return write(refundCreditParts(held, { amount: at.money, orderId, key: `r${at.key}` }, how));
    }
  }
};

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

const booksOf = (runtime: TestRuntime, who: Who = 'ayu') => {
  const { pk } = accountKey(pointsAccountId(who));
  const items = runtime.db.items('orders').filter((item) => item['pk'] === pk);
  return {
    account: items.find(({ sk }) => sk === 'A') as unknown as CreditAccount | undefined,
    entries: items.filter(({ sk }) => String(sk).startsWith('T#')) as unknown as CreditEntry[],
  };
};

const flowOf = (entries: readonly CreditEntry[], side: string): number =>
  sum(entries.map(({ from, to, amount }) => (to === side ? amount : 0) - (from === side ? amount : 0)));

/** Ledger, balance and lots of one account say the same; what is left and held. */
const requireBalance = (runtime: TestRuntime, who: Who): number => {
  const { account, entries } = booksOf(runtime, who);
  if (account === undefined) return 0;
  const { balance, held, owed = 0, lots } = account;
  expect(sum(entries.map(changeOf))).toBe(balance);
  expect(sum(lots.map(({ left }) => left))).toBe(balance);
  expect([flowOf(entries, 'held'), flowOf(entries, 'owed') + owed]).toEqual([held, 0]);
  expect(Math.min(balance, held, owed, ...lots.map(({ left }) => left))).toBeGreaterThanOrEqual(0);
  expect(usableOf(account, instant(runtime.clock))).toBeLessThanOrEqual(balance);
  return balance + held;
};

describe('points that are earned, held, spent, returned, clawed back, expired, merged and unmerged', () => {
  it('are the same in the ledger, the balance, the lots and the totals, in 2,000 histories', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const runtime = testRuntime();
        const used = new Map<number, UsedPoints>();
        for (const each of steps)
          await decideAgainIfCreditMoved(() => take(runtime, each, used)).catch((error: unknown) => {
            if (!(error instanceof MovedBefore)) throw error;
          });

        const outstandingNow = sum((['ayu', 'old'] as const).map((who) => requireBalance(runtime, who)));
        const months = await pointsTotals(runtime.db);
        const counted = (kind: CreditEntry['kind']) => sum(months.map((month) => month[kind] ?? 0));
        const outstanding =
          counted('earn') -
          counted('capture') +
          counted('refund') -
          counted('expire') -
          counted('clawback') -
          counted('set_off');
        expect(outstanding).toBe(outstandingNow);
      }),
      { numRuns: 2_000 },
    );
  }, 120_000);

  it('come back for the money they paid, part by part or at once: never more, and all in the end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.integer({ min: 1, max: 3_000 }), { maxLength: 6 }),
        async (spent, refunds) => {
          const runtime = testRuntime();
          const used = new Map<number, UsedPoints>();
          const steps: Step[] = [
            { kind: 'earn', order: 1, points: 50, pendingDays: 0 },
            { kind: 'hold', order: 1, points: spent },
            { kind: 'capture', order: 1 },
            ...refunds.map((money, key): Step => ({ kind: 'refund', order: 1, money, key })),
          ];
          for (const each of steps) await take(runtime, each, used);
          const back = Math.min(sum(refunds), spent * WORTH);
          const partly = booksOf(runtime).account?.balance;
          await take(runtime, { kind: 'refund', order: 1, money: spent * WORTH, key: 9 }, used);

          expect(partly).toBe(50 - spent + Math.floor(back / WORTH));
          expect(booksOf(runtime).account?.balance).toBe(50);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('keep the time at which they end when they come back, with a week at least', async () => {
    const runtime = testRuntime();
    const used = new Map<number, UsedPoints>();
    const { db, clock } = runtime;
    const bought = clock.now();
    for (const each of [
      { kind: 'earn', order: 1, points: 50, pendingDays: 0 },
      { kind: 'hold', order: 1, points: 50 },
      { kind: 'hold', order: 2, points: 1 },
      { kind: 'pass', days: 15 },
      { kind: 'cancel', order: 1 },
    ] satisfies Step[])
      await take(runtime, each, used);
    const early = (await loadAccount(db, accountId))?.lots[0]?.expiresAt;
    await take(runtime, { kind: 'hold', order: 3, points: 50 }, used);
    runtime.pass(44 * DAY);
    await take(runtime, { kind: 'cancel', order: 3 }, used);

    expect(early).toBe(new Date(bought + 60 * DAY).toISOString());
    expect((await loadAccount(db, accountId))?.lots[0]?.expiresAt).toBe(
      new Date(clock.now() + 7 * DAY).toISOString(),
    );
  });

  it('move to the surviving customer with their ends, and back, and on from orders that end later', async () => {
    const runtime = testRuntime();
    const used = new Map<number, UsedPoints>();
    const play = async (...steps: readonly Step[]) => {
      for (const each of steps) await take(runtime, each, used);
    };
    const lotsOf = (who: Who) => booksOf(runtime, who).account?.lots ?? [];
    await play(
      { kind: 'earn', order: 1, points: 50, pendingDays: 0, who: 'old' },
      { kind: 'earn', order: 2, points: 20, pendingDays: 14, who: 'old' },
      { kind: 'hold', order: 1, points: 10, who: 'old' },
    );
    const before = lotsOf('old');

    await play({ kind: 'merge' }, { kind: 'merge' });
    const merged = [lotsOf('ayu'), lotsOf('old')];
    await play({ kind: 'unmerge' });
    const undone = [lotsOf('ayu'), lotsOf('old')];
    await play({ kind: 'merge' }, { kind: 'cancel', order: 1 }, { kind: 'pass', days: 1 });

    expect(merged).toEqual([before, []]);
    expect(undone).toEqual([[], before]);
    expect([sum(lotsOf('ayu').map(({ left }) => left)), lotsOf('old')]).toEqual([70, []]);
  });
});
