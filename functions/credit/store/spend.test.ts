import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { isProblem } from '#shared/problems/problem.ts';
import { DAY, HOUR } from '#shared/time/clock.ts';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { Crash, unreliable } from '../../../test/support/unreliable-database.ts';
import { emptyAccount, type CreditAccount } from '../model/account.ts';
import { changeOf, type CreditEntry } from '../model/entry.ts';
import { capture, expire, putIn, takeAway } from '../model/movements.ts';
import { decideAgainIfCreditMoved, loadAccount, MovedBefore, postPart } from './accounts.ts';
import { creditBackParts, creditHeldBy, refundCreditParts } from './spend.ts';
import { holdCreditPart } from '../requests/hold-credit.ts';

const ID = 'sc_1';
const cause = { actor: 'test', correlationId: 'c' } as const;

/** One thing somebody does to the account, possibly again and again under the same name. */
type Step =
  | { readonly kind: 'give'; readonly name: number; readonly amount: number; readonly days: number }
  | { readonly kind: 'take'; readonly name: number; readonly amount: number }
  | { readonly kind: 'order' | 'paid' | 'ended' | 'refund'; readonly name: number; readonly amount: number }
  | { readonly kind: 'expire' };

interface Shop {
  readonly runtime: TestRuntime;
  readonly db: Database;
}

const accountOf = async (db: Database): Promise<CreditAccount> =>
  (await loadAccount(db, ID)) ??
  emptyAccount({
    accountId: ID,
    kind: 'store_credit',
    status: 'active',
    currency: 'IDR',
    customerId: 'ayu',
    createdAt: '2026-11-23T03:00:00.000Z',
  });

/** Does a step once; what stands in the way of its name having been done before is nobody's trouble. */
const run = async (step: Step, { runtime, db }: Shop): Promise<void> => {
  const { clock } = runtime;
  const at = new Date(clock.now()).toISOString();
  const how = { clock, cause };
  const facts = (name: string) => ({ step: name, at, actor: 'test' });
  const credits = [{ accountId: ID, amount: 0 }];
  await decideAgainIfCreditMoved(async () => {
    const account = await accountOf(db);
    switch (step.kind) {
      case 'give': {
        const expiresAt = new Date(clock.now() + step.days * DAY).toISOString();
        const lot = step.days === 0 ? { lotId: 'credit' } : { lotId: `lot-${step.name}`, expiresAt };
        const posting = putIn(account, { ...lot, amount: step.amount }, 'adjust', facts(`GIVE#${step.name}`));
        return commit(db, [postPart(posting, how)]);
      }
      case 'take': {
        const posting = takeAway(account, step.amount, facts(`TAKE#${step.name}`));
        return posting === undefined ? undefined : commit(db, [postPart(posting, how)]);
      }
      case 'order':
        return commit(db, [
          holdCreditPart(account, { amount: step.amount }, { orderId: `o${step.name}`, version: 1 }, how),
        ]);
      case 'paid': {
        const [held] = await creditHeldBy(db, credits, `o${step.name}`);
        if (held === undefined || held.left === 0) return undefined;
        const posting = capture(held.account, held.left, facts(`ORDER#o${step.name}#CAPTURE`));
        return commit(db, [postPart(posting, how)]);
      }
      case 'ended': {
        const spender = { orderId: `o${step.name}`, version: 2, kind: 'release' } as const;
        const parts = await creditBackParts(db, credits, spender, how);
        return parts.length === 0 ? undefined : commit(db, parts);
      }
      case 'refund': {
        const orderId = `o${step.name}`;
        const held = await creditHeldBy(db, credits, orderId);
        const parts = refundCreditParts(held, { amount: step.amount, orderId, key: `k${step.amount}` }, how);
        return parts.length === 0 ? undefined : commit(db, parts);
      }
      case 'expire': {
        const posting = expire(account, facts(`EXPIRE#${account.version + 1}`));
        return posting === undefined ? undefined : commit(db, [postPart(posting, how)]);
      }
    }
  });
};

const expected = (error: unknown): boolean =>
  error instanceof MovedBefore ||
  error instanceof Crash ||
  (isProblem(error) && error.contract.code === 'CREDIT_INSUFFICIENT');

const unlessExpected = (error: unknown): void => {
  if (!expected(error)) throw error;
};

const entriesOf = ({ db }: TestRuntime): readonly CreditEntry[] =>
  db
    .items('orders')
    .filter(({ sk }) => String(sk).startsWith('T#'))
    .map((item) => item as unknown as CreditEntry)
    .sort((a, b) => a.sequence - b.sequence);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const name = fc.integer({ min: 0, max: 3 });
const amount = fc.integer({ min: 1, max: 100 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('give' as const), name, amount, days: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ kind: fc.constant('take' as const), name, amount }),
  fc.record({ kind: fc.constantFrom('order', 'paid', 'ended', 'refund'), name, amount }),
  fc.record({ kind: fc.constant('expire' as const) }),
);

/** What is wrong in the books after a history; the balance after each entry says how they stood all the time. */
const errorsIn = async ({ runtime }: Shop): Promise<readonly string[]> => {
  const account = await accountOf(runtime.db);
  const entries = entriesOf(runtime);
  let balance = 0;
  const wrong = entries.filter((entry, at) => {
    balance += changeOf(entry);
    return entry.balanceAfter !== balance || balance < 0 || entry.sequence !== at + 1;
  });
  const given = ['o0', 'o1', 'o2', 'o3'].filter((orderId) => {
    const own = entries.filter((entry) => entry.orderId === orderId);
    return sum(own.map(changeOf)) > 0;
  });
  return [
    ...wrong.map((entry) => `${entry.step} leaves ${entry.balanceAfter}`),
    ...given.map((orderId) => `${orderId} got more back than it gave`),
    ...(account.balance === balance ? [] : [`the balance is ${account.balance}, the entries say ${balance}`]),
    ...(account.balance === sum(account.lots.map(({ left }) => left))
      ? []
      : ['the lots are not the balance']),
  ];
};

const history = fc.record({
  rounds: fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
  /** In hundredths: doubles would nearly all lie next to 0 or 1. */
  chances: fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 7, maxLength: 7 }),
});
type History = typeof history extends fc.Arbitrary<infer Made> ? Made : never;

/** Lives through a history, every step of it twice; answers what is wrong in the books afterwards. */
const live = async ({ rounds, chances }: History): Promise<readonly string[]> => {
  const runtime = testRuntime();
  let drawn = 0;
  const random = () => (chances[(drawn += 1) % chances.length] ?? 0) / 100;
  const shop = { runtime, db: unreliable(runtime.db, random, () => ({ conflict: 0, crash: 0.2 })) };
  for (const round of rounds) {
    await Promise.all(round.map((each) => run(each, shop).catch(unlessExpected)));
    // A retry of what may have crashed: its reason moves money once all the same.
    await Promise.all(round.map((each) => run(each, shop).catch(unlessExpected)));
    runtime.pass(20 * HOUR);
  }
  return errorsIn(shop);
};

describe('the ledger of credit', () => {
  it('adds up to the balance, never below 0, whatever happens at once, twice or not to the end', async () => {
    // Histories wait out each other's conflicts together: 20 × 100 of them.
    const many = fc.array(history, { minLength: 100, maxLength: 100 });
    await fc.assert(
      fc.asyncProperty(many, async (histories) => {
        expect((await Promise.all(histories.map(live))).flat()).toEqual([]);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });

  it('gives one of two orders the last rupiah, and tells the other what is left', async () => {
    const runtime = testRuntime();
    const shop = { runtime, db: runtime.db };
    await run({ kind: 'give', name: 0, amount: 100, days: 0 }, shop);

    const tills = await Promise.allSettled(
      [0, 1].map((order) => run({ kind: 'order', name: order, amount: 100 }, shop)),
    );

    expect(tills.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(tills.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: {
        contract: { code: 'CREDIT_INSUFFICIENT', status: 409 },
        details: { extensions: { balance: 0 } },
      },
    });
  });
});
