import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expireCredit } from '../../credit/expire-credit/expire-credit.ts';
import { creditChangeOf, pointsAccountId, type CreditEntry } from '../../credit/public.ts';
import { accountKey } from '../../credit/store/keys.ts';
import { StoreCreditChanged } from '../../credit/events.ts';
import { OrderCancelled, OrderPaid } from '../../orders/events.ts';
import { orderKey } from '../../orders/public.ts';
import { PaymentRefunded } from '../../payments/events.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { eventOf } from '#shared/events/envelope.ts';
import { AlreadyApplied } from '#shared/events/inbox.ts';
import { DAY } from '#shared/time/clock.ts';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { onOrderCancelled } from '../on-order-cancelled/on-order-cancelled.ts';
import { onPaymentRefunded } from '../on-payment-refunded/on-payment-refunded.ts';
import { onStoreCreditChanged } from '../on-store-credit-changed/on-store-credit-changed.ts';
import { statementOf } from '../store/statement.ts';
import { onOrderPaid } from './on-order-paid.ts';

interface TestOrder {
  readonly orderId: string;
  readonly customerId?: string;
  readonly goods: number;
  readonly isCancelled: boolean;
  /** Money given back, one refund each. */
  readonly refunds: readonly number[];
}

type News = 'paid' | 'cancelled' | { readonly refund: number };

const factsOf = ({ orderId, customerId, goods }: TestOrder) => ({
  orderId,
  channel: 'web',
  currency: 'IDR',
  customerId,
  lines: [],
  totals: { goods, discount: 0, delivery: 15_000, tax: 0, total: goods + 15_000 },
});

const about = (order: TestOrder, aggregateVersion: number) => ({
  aggregateId: order.orderId,
  aggregateVersion,
  occurredAt: '2026-11-23T03:00:00.000Z',
  cause: { actor: { kind: 'guest' }, correlationId: 'c' } as const,
});

const paid = (order: TestOrder) =>
  eventOf(OrderPaid, {
    ...about(order, 2),
    data: { ...factsOf(order), paymentMethod: 'cash', revived: false },
  });
const cancelled = (order: TestOrder) =>
  eventOf(OrderCancelled, {
    ...about(order, 3),
    data: { ...factsOf(order), from: 'paid', captured: 0 },
  });

const unlessApplied = (error: unknown) => {
  if (!(error instanceof AlreadyApplied)) throw error;
};
const refunded = (order: TestOrder, refund: number) =>
  eventOf(PaymentRefunded, {
    ...about(order, 4 + refund),
    data: {
      orderId: order.orderId,
      channel: 'web',
      method: 'sandbox',
      refundKey: `refund-${refund}`,
      amount: order.refunds[refund] ?? 0,
      currency: 'IDR',
      reason: 'goodwill',
    },
  });

const tell = (runtime: TestRuntime, order: TestOrder, news: News): Promise<void> => {
  if (news === 'paid') return onOrderPaid(paid(order), runtime);
  if (news === 'cancelled') return onOrderCancelled(cancelled(order), runtime);
  return onPaymentRefunded(refunded(order, news.refund), runtime);
};
const hear = (runtime: TestRuntime, order: TestOrder, news: News) =>
  tell(runtime, order, news).catch(unlessApplied);

const ledgerOf = (runtime: TestRuntime, customerId: string) => {
  const { pk: own } = accountKey(pointsAccountId(customerId));
  const items = runtime.db.items('orders').filter(({ pk }) => pk === own);
  const account = items.find(({ sk }) => sk === 'A');
  return {
    balance: Number(account?.['balance'] ?? 0),
    entries: (items.filter(({ sk }) => String(sk).startsWith('T#')) as unknown as CreditEntry[]).sort(
      (a, b) => a.sequence - b.sequence,
    ),
    events: items.filter(({ sk }) => String(sk).startsWith('E#')),
  };
};

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe('points of paid orders', () => {
  const order: TestOrder = {
    orderId: 'o1',
    customerId: 'ayu',
    goods: 259_000,
    isCancelled: false,
    refunds: [20_000],
  };

  it('are told with one event, and shown in the statement', async () => {
    const runtime = testRuntime();

    await hear(runtime, order, 'paid');

    const statement = await statementOf('ayu', { limit: 10 }, runtime);
    expect(statement).toMatchObject({ balance: 25, data: [{ kind: 'earned', points: 25, orderId: 'o1' }] });
    expect(ledgerOf(runtime, 'ayu').entries).toMatchObject([
      { lots: [{ amount: 25, worth: { currency: 'IDR', each: 100 } }] },
    ]);
    expect(ledgerOf(runtime, 'ayu').events.map(({ event }) => event)).toMatchObject([
      { source: 'satu.credit', metadata: { type: 'PointsEarned' }, data: { points: 25, balance: 25 } },
    ]);
  });

  it('all go when all goods go back: the tax on a delivery fee is no money for goods', async () => {
    const runtime = testRuntime();
    const event = paid({ ...order, refunds: [1_088_750] });
    const totals = {
      goods: 1_000_000,
      discount: 0,
      delivery: 50_000,
      tax: 93_190,
      total: 1_143_190,
      goodsCharged: 1_088_750,
    };

    await runtime.db.writeOne(put(orderKey('o1'), order));
    await onOrderPaid({ ...event, data: { ...event.data, totals } }, runtime);
    await hear(runtime, { ...order, refunds: [1_088_750] }, { refund: 0 });

    expect(ledgerOf(runtime, 'ayu').entries.map(creditChangeOf)).toEqual([100, -100]);
  });

  it('are for what was paid: goods less discounts, without delivery', async () => {
    const runtime = testRuntime();
    const event = paid(order);
    const totals = { goods: 279_000, discount: 20_000, delivery: 15_000, tax: 0, total: 274_000 };

    await onOrderPaid({ ...event, data: { ...event.data, totals } }, runtime);

    expect(await statementOf('ayu', { limit: 10 }, runtime)).toMatchObject({ balance: 25 });
  });

  it('are not given to guests', async () => {
    const runtime = testRuntime();

    await hear(runtime, { orderId: 'o1', goods: 259_000, isCancelled: false, refunds: [] }, 'paid');

    expect(runtime.db.items('customers')).toEqual([]);
  });

  it('go with the money that goes back', async () => {
    const runtime = testRuntime();
    await runtime.db.writeOne(put(orderKey('o1'), order));
    await hear(runtime, order, 'paid');

    await hear(runtime, order, { refund: 0 });

    expect(await statementOf('ayu', { limit: 10 }, runtime)).toMatchObject({
      balance: 23,
      data: [
        { kind: 'clawed_back', points: -2 },
        { kind: 'earned', points: 25 },
      ],
    });
  });

  it('go with what goes back as store credit: what was paid with it, or goods that came back', async () => {
    const runtime = testRuntime();
    await runtime.db.writeOne(put(orderKey('o1'), { ...order, currency: 'IDR' }));
    await hear(runtime, order, 'paid');
    const credit = (step: string, more: object) =>
      eventOf(StoreCreditChanged, {
        ...about(order, 9),
        data: {
          accountId: 'sc_1',
          customerId: 'ayu',
          currency: 'IDR',
          kind: 'adjust',
          change: 50_000,
          balance: 50_000,
          orderId: 'o1',
          step,
          ...more,
        },
      });

    await onStoreCreditChanged(credit('ORDER#o1#REFUND#r', { kind: 'refund' }), runtime);
    const afterRefund = await statementOf('ayu', { limit: 10 }, runtime);
    const returned = credit('ADJUST#a', { reason: 'return' });
    await onStoreCreditChanged({ ...returned, metadata: { ...returned.metadata, eventId: 'r' } }, runtime);
    const goodwill = credit('ADJUST#b', { reason: 'appeasement' });
    await onStoreCreditChanged({ ...goodwill, metadata: { ...goodwill.metadata, eventId: 'g' } }, runtime);

    expect(afterRefund).toMatchObject({ balance: 20 });
    expect(await statementOf('ayu', { limit: 10 }, runtime)).toMatchObject({ balance: 15 });
  });

  it('go with what goes back to the store credit of a profile that was merged into the buyer’s', async () => {
    const runtime = testRuntime();
    await hear(runtime, order, 'paid');
    await runtime.db.writeOne(put(orderKey('o1'), { customerId: 'ayu', currency: 'IDR' }));
    const credit = (customerId: string, kind: 'refund' | 'adjust', step: string) =>
      eventOf(StoreCreditChanged, {
        ...about(order, 9),
        data: {
          accountId: 'sc_1',
          customerId,
          currency: 'IDR',
          kind,
          change: 50_000,
          balance: 50_000,
          orderId: 'o1',
          step,
          reason: kind === 'adjust' ? 'return' : undefined,
        },
      });

    await onStoreCreditChanged(credit('old', 'adjust', 'ADJUST#a'), runtime);
    const before = await statementOf('ayu', { limit: 10 }, runtime);
    const back = credit('old', 'refund', 'ORDER#o1#REFUND#r');
    await onStoreCreditChanged({ ...back, metadata: { ...back.metadata, eventId: 'r' } }, runtime);

    expect(before.balance).toBe(25);
    expect((await statementOf('ayu', { limit: 10 }, runtime)).balance).toBe(20);
  });

  it('are not earned by what a gift card paid', async () => {
    const runtime = testRuntime();
    const event = paid(order);
    const credits = [
      { kind: 'gift_card', accountId: 'gc_1', amount: 100_000 },
      { kind: 'store_credit', accountId: 'sc_1', amount: 50_000 },
    ] as const;

    await onOrderPaid({ ...event, data: { ...event.data, credits: [...credits] } }, runtime);

    expect((await statementOf('ayu', { limit: 10 }, runtime)).balance).toBe(15);
  });

  it('are gone a year later', async () => {
    const runtime = testRuntime();
    await hear(runtime, order, 'paid');

    runtime.pass(364 * DAY);
    await expireCredit({}, runtime);
    const before = ledgerOf(runtime, 'ayu').balance;
    runtime.pass(1 * DAY);
    await expireCredit({}, runtime);
    await expireCredit({}, runtime);

    const { balance, entries } = ledgerOf(runtime, 'ayu');
    expect([before, balance, entries.map(({ kind }) => kind).sort()]).toEqual([25, 0, ['earn', 'expire']]);
  });

  it('sum to the balance whatever is delivered twice, late, at once or in another order', async () => {
    const orders = fc.uniqueArray(
      fc.record({
        orderId: fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b', 'c') }),
        customerId: fc.constantFrom('ayu', 'budi'),
        goods: fc.integer({ min: 0, max: 300_000 }),
        isCancelled: fc.boolean(),
        refunds: fc.array(fc.integer({ min: 1, max: 90_000 }), { maxLength: 2 }),
      }),
      { selector: ({ orderId }) => orderId, maxLength: 8 },
    );
    const deliveries = orders.chain((all) => {
      const news = all.flatMap((entry) => [
        { order: entry, news: 'paid' as News },
        ...entry.refunds.map((_, refund) => ({ order: entry, news: { refund } as News })),
        ...(entry.isCancelled ? [{ order: entry, news: 'cancelled' as News }] : []),
      ]);
      return fc
        .shuffledSubarray([...news, ...news], { minLength: news.length * 2, maxLength: news.length * 2 })
        .chain((order) =>
          fc.record({
            all: fc.constant(all),
            order: fc.constant(order),
            atOnce: fc.integer({ min: 1, max: 6 }),
          }),
        );
    });

    await fc.assert(
      fc.asyncProperty(deliveries, async ({ all, order: delivered, atOnce }) => {
        const runtime = testRuntime();
        await Promise.all(all.map((one) => runtime.db.writeOne(put(orderKey(one.orderId), one))));
        for (let at = 0; at < delivered.length; at += atOnce)
          await Promise.all(
            delivered.slice(at, at + atOnce).map((one) => hear(runtime, one.order, one.news)),
          );

        for (const customerId of ['ayu', 'budi']) {
          const { balance, entries } = ledgerOf(runtime, customerId);
          const expected = all
            .filter((one) => one.customerId === customerId && !one.isCancelled)
            .map(({ goods, refunds }) => Math.floor(Math.max(0, goods - sum(refunds)) / 10_000));
          expect(sum(entries.map(creditChangeOf))).toBe(balance);
          expect(balance).toBe(sum(expected));
          const inOrder = [...entries].sort((a, b) => a.sequence - b.sequence);
          expect(inOrder.map(({ balanceAfter }) => balanceAfter)).toEqual(
            inOrder.map((_, at) => sum(inOrder.slice(0, at + 1).map(creditChangeOf))),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
