import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import { sampleRule } from '../../../test/support/sample-rule.ts';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { Crash, unreliable } from '../../../test/support/unreliable-database.ts';
import { StoreCreditChanged } from '../../credit/events.ts';
import { expireCredit } from '../../credit/expire-credit/expire-credit.ts';
import { changeOf, type CreditEntry } from '../../credit/model/entry.ts';
import { hasEnded, type CreditAccount } from '../../credit/model/account.ts';
import { MovedBefore } from '../../credit/store/accounts.ts';
import {
  creditBackParts,
  decideAgainIfCreditMoved,
  holdCreditPart,
  loadCreditAccount,
  storeCreditId,
  usableCredit,
} from '../../credit/public.ts';
import { OrderCancelled, OrderPaid } from '../../orders/events.ts';
import { orderKey, type Order } from '../../orders/public.ts';
import { PaymentRefunded } from '../../payments/events.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { eventOf } from '#shared/events/envelope.ts';
import { AlreadyApplied } from '#shared/events/inbox.ts';
import { isProblem } from '#shared/problems/problem.ts';
import { DAY, instant } from '#shared/time/clock.ts';
import { onOrderCancelled } from '../on-order-cancelled/on-order-cancelled.ts';
import { onPaymentRefunded } from '../on-payment-refunded/on-payment-refunded.ts';
import { onStoreCreditChanged } from '../on-store-credit-changed/on-store-credit-changed.ts';
import { orderCashbackKey, ruleKey } from '../store/keys.ts';
import { givenBy } from '../store/rules.ts';
import type { OrderCashback } from '../model/order-cashback.ts';
import { onOrderPaid } from './on-order-paid.ts';

/** Orders 0 and 1 are Ayu's, 2 and 3 Budi's. */
const customerOf = (name: number): string => (name < 2 ? 'ayu' : 'budi');
const accountOf = (name: number): string => storeCreditId(customerOf(name), 'IDR');
const cause = { actor: 'test', correlationId: 'c' } as const;
const START = '2026-11-23T03:00:00.000Z';
const BUDGET = 7_000;
const rules = [
  sampleRule({ limits: { budget: BUDGET }, availableAfterDays: 1, validDays: 3 }),
  sampleRule({
    ruleId: 'shirts',
    target: { skus: ['SHIRT-0', 'SHIRT-1', 'SHIRT-2'] },
    earn: { kind: 'amount', amount: 6_000 },
    limits: { perCustomer: { amount: 8_000, period: 'always', timeZone: 'UTC' } },
    availableAfterDays: 0,
  }),
];

/** Order 0 … 3, each of Rp 100,000. */
const orderOf = (name: number): Order => {
  const [line] = sampleOrder().lines;
  return sampleOrder({
    orderId: `o${name}`,
    customerId: customerOf(name),
    lines: line === undefined ? [] : [{ ...line, sku: `SHIRT-${name}`, total: 100_000 }],
    totals: { goods: 100_000, discount: 0, delivery: 0, tax: 0, total: 100_000, taxIncluded: true },
  });
};

const factsOf = ({ orderId, totals, customerId = '' }: Order) => ({
  orderId,
  channel: 'web',
  currency: 'IDR',
  customerId,
  lines: [],
  totals,
});
const about = (orderId: string, aggregateVersion: number) => ({
  aggregateId: orderId,
  aggregateVersion,
  occurredAt: START,
  cause,
});
const paid = (order: Order) =>
  eventOf(OrderPaid, {
    ...about(order.orderId, 2),
    data: { ...factsOf(order), paymentMethod: 'sandbox', revived: false },
  });
const cancelled = (order: Order) =>
  eventOf(OrderCancelled, {
    ...about(order.orderId, 3),
    data: { ...factsOf(order), from: 'paid', captured: 0 },
  });
const refunded = ({ orderId }: Order, amount: number) =>
  eventOf(PaymentRefunded, {
    ...about(orderId, amount + 4),
    data: {
      orderId,
      channel: 'web',
      method: 'sandbox',
      refundKey: `r${amount}`,
      amount,
      currency: 'IDR',
      reason: 'goodwill',
    },
  });
const returnedForCredit = ({ orderId, customerId = '' }: Order, amount: number) =>
  eventOf(StoreCreditChanged, {
    ...about(`${orderId}-credit`, amount),
    data: {
      accountId: storeCreditId(customerId, 'IDR'),
      customerId,
      currency: 'IDR',
      kind: 'adjust',
      change: amount,
      balance: amount,
      orderId,
      reason: 'return',
      step: `ADJUST#${amount}`,
    },
  });

type Step =
  | { readonly kind: 'paid' | 'cancelled' | 'spend' | 'unspend'; readonly name: number }
  | {
      readonly kind: 'refunded' | 'returned';
      readonly name: number;
      readonly amount: number;
    }
  | { readonly kind: 'expire' };

const run = (step: Step, runtime: TestRuntime): Promise<unknown> => {
  const how = { clock: runtime.clock, cause };
  switch (step.kind) {
    case 'paid':
      return onOrderPaid(paid(orderOf(step.name)), runtime);
    case 'cancelled':
      return onOrderCancelled(cancelled(orderOf(step.name)), runtime);
    case 'refunded':
      return onPaymentRefunded(refunded(orderOf(step.name), step.amount), runtime);
    case 'returned':
      return onStoreCreditChanged(returnedForCredit(orderOf(step.name), step.amount), runtime);
    case 'spend':
      return decideAgainIfCreditMoved(async () => {
        const account = await loadCreditAccount(runtime.db, accountOf(step.name));
        const all = account === undefined ? 0 : usableCredit(account, instant(runtime.clock));
        if (account === undefined || all === 0) return;
        const spender = { orderId: `s${step.name}`, version: 1 };
        await commit(runtime.db, [holdCreditPart(account, { amount: all }, spender, how)]);
      });
    case 'unspend':
      return decideAgainIfCreditMoved(async () => {
        const spender = { orderId: `s${step.name}`, version: 2, kind: 'release' } as const;
        const credits = [{ accountId: accountOf(step.name), amount: 0 }];
        await commit(runtime.db, await creditBackParts(runtime.db, credits, spender, how));
      });
    case 'expire':
      return expireCredit({}, runtime);
  }
};

const unlessExpected = (error: unknown): void => {
  const expected =
    error instanceof AlreadyApplied ||
    error instanceof MovedBefore ||
    error instanceof Crash ||
    (isProblem(error) && ['CREDIT_INSUFFICIENT', 'BUSY'].includes(error.contract.code));
  if (!expected) throw error;
};

const opened = async (): Promise<TestRuntime> => {
  const runtime = testRuntime(START);
  for (const rule of rules) await runtime.db.writeOne(put(ruleKey(rule.ruleId), rule));
  for (const name of [0, 1, 2, 3]) await runtime.db.writeOne(put(orderKey(`o${name}`), orderOf(name)));
  return runtime;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const entriesOf = ({ db }: TestRuntime): readonly CreditEntry[] =>
  db
    .items('orders')
    .filter(({ sk }) => String(sk).startsWith('T#'))
    .map((item) => item as unknown as CreditEntry)
    .sort((a, b) => a.sequence - b.sequence);

const amountOf = (kind: CreditEntry['kind'], entries: readonly CreditEntry[]): number =>
  sum(entries.filter((entry) => entry.kind === kind).map(({ amount }) => amount));

/** What is wrong in the books of one account. */
const errorsOf = (
  account: CreditAccount,
  entries: readonly CreditEntry[],
  now: string,
): readonly string[] => {
  const { balance, lots, owed = 0 } = account;
  const orders = ['o0', 'o1', 'o2', 'o3'].map((orderId) => {
    const own = entries.filter((entry) => entry.orderId === orderId);
    const back = amountOf('clawback', own) + amountOf('owe', own);
    return { given: amountOf('cashback', own), back };
  });
  return whatIs({
    'the balance is not the sum of the entries': balance !== sum(entries.map(changeOf)),
    'the lots are not the balance': balance !== sum(lots.map(({ left }) => left)),
    'a balance was below 0': entries.some(({ balanceAfter }) => balanceAfter < 0),
    'what is owed is not what was set down': owed !== amountOf('owe', entries) - amountOf('set_off', entries),
    'somebody owes less than nothing': owed < 0,
    'somebody owes who has cashback': owed > 0 && lots.some((lot) => !hasEnded(lot, now)),
    'an order took back more than it gave': orders.some(({ given, back }) => back > given),
    'an order gave more than the rules say': orders.some(({ given }) => given > 6_000),
  });
};

/** What is wrong between orders, counters and limits. */
const errorsBetween = async ({ db }: TestRuntime): Promise<readonly string[]> => {
  const given = await givenBy(db, ['five', 'shirts']);
  const records = await db.getMany<OrderCashback>([0, 1, 2, 3].map((name) => orderCashbackKey(`o${name}`)));
  const kept = records.flatMap(
    (record) => record?.brought.map(({ amount, takenBack }) => amount - takenBack) ?? [],
  );
  return whatIs({
    'a rule gave more than its budget': (given[0] ?? 0) > BUDGET,
    'the counters say another thing than the orders': sum(given) !== sum(kept),
  });
};

const whatIs = (errors: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.keys(errors).filter((error) => errors[error] === true);

const errorsIn = async (runtime: TestRuntime): Promise<readonly string[]> => {
  const accounts = await Promise.all([0, 2].map((name) => loadCreditAccount(runtime.db, accountOf(name))));
  const entries = entriesOf(runtime);
  return [
    ...(await errorsBetween(runtime)),
    ...accounts.flatMap((account) =>
      account === undefined
        ? []
        : errorsOf(
            account,
            entries.filter(({ accountId }) => accountId === account.accountId),
            instant(runtime.clock),
          ),
    ),
  ];
};

const name = fc.integer({ min: 0, max: 3 });
const amount = fc.constantFrom(10_000, 33_333, 50_000, 100_000);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('paid', 'cancelled', 'spend', 'spend', 'unspend'), name }),
  fc.record({ kind: fc.constantFrom('refunded', 'returned'), name, amount }),
  fc.record({ kind: fc.constant('expire' as const) }),
);
const each = (kind: 'paid' | 'spend' | 'cancelled'): readonly Step[] =>
  [0, 2].map((order) => ({ kind, name: order }));
const history = fc.record({
  /** Most begin with orders that are paid, and some with their cashback spent before they are called off. */
  before: fc.constantFrom([], [each('paid')], [each('paid'), each('spend'), each('cancelled')]),
  rounds: fc.array(fc.array(step, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }),
  /** In hundredths: doubles would nearly all lie next to 0 or 1. */
  chances: fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 7, maxLength: 7 }),
});
type History = typeof history extends fc.Arbitrary<infer Made> ? Made : never;

/** Lives through a history, every step of it told twice, and says what is wrong in the books afterwards. */
const live = async ({ before, rounds, chances }: History): Promise<readonly string[]> => {
  const runtime = await opened();
  let drawn = 0;
  const random = () => (chances[(drawn += 1) % chances.length] ?? 0) / 100;
  const shaky = {
    ...runtime,
    db: unreliable(runtime.db, random, () => ({ conflict: 0, crash: 0.2 })),
  } as TestRuntime;
  for (const round of [...before, ...rounds]) {
    await Promise.all(round.map((each) => run(each, shaky).catch(unlessExpected)));
    await Promise.all(round.map((each) => run(each, shaky).catch(unlessExpected)));
    runtime.pass(DAY / 2);
  }
  return errorsIn(runtime);
};

describe('cashback of orders', () => {
  it('is pending, usable in its time, and gone with the order', async () => {
    const runtime = await opened();
    const balanceAfter = async (...steps: readonly Step[]) => {
      for (const each of steps) await run(each, runtime);
      return (await loadCreditAccount(runtime.db, accountOf(3)))?.balance;
    };

    // 5 % of Rp 100,000.
    expect(await balanceAfter({ kind: 'paid', name: 3 })).toBe(5_000);
    expect(await balanceAfter({ kind: 'spend', name: 3 })).toBe(5_000);
    expect(await balanceAfter({ kind: 'refunded', name: 3, amount: 50_000 })).toBe(2_500);
    expect(await balanceAfter({ kind: 'returned', name: 3, amount: 33_333 })).toBe(833);
    expect(await balanceAfter({ kind: 'cancelled', name: 3 })).toBe(0);
    expect(entriesOf(runtime).map(({ kind, amount }) => [kind, amount])).toEqual([
      ['cashback', 5_000],
      ['clawback', 2_500],
      ['clawback', 1_667],
      ['clawback', 833],
    ]);
  });

  it('keeps the books straight, whatever happens at once, twice or not to the end', async () => {
    // Histories wait out each other's conflicts together: 8 × 250 of them.
    const many = fc.array(history, { minLength: 250, maxLength: 250 });
    await fc.assert(
      fc.asyncProperty(many, async (histories) => {
        expect((await Promise.all(histories.map(live))).flat()).toEqual([]);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
