import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OrderCancelled, OrderPaid } from '../../orders/events.ts';
import { eventOf } from '../../../shared/events/envelope.ts';
import { AlreadyApplied } from '../../../shared/events/inbox.ts';
import { DAY } from '../../../shared/time/clock.ts';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { expirePoints } from '../expire-points/expire-points.ts';
import type { Entry } from '../model/ledger.ts';
import { onOrderCancelled } from '../on-order-cancelled/on-order-cancelled.ts';
import { statementOf } from '../store/statement.ts';
import { onOrderPaid } from './on-order-paid.ts';

interface TestOrder {
  readonly orderId: string;
  readonly customerId?: string;
  readonly goods: number;
  readonly isCancelled: boolean;
}

const factsOf = ({ orderId, customerId, goods }: TestOrder) => ({
  orderId,
  channel: 'web',
  currency: 'IDR',
  ...(customerId === undefined ? {} : { customerId }),
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
const hear = (runtime: TestRuntime, order: TestOrder, news: 'paid' | 'cancelled') =>
  (news === 'paid' ? onOrderPaid(paid(order), runtime) : onOrderCancelled(cancelled(order), runtime)).catch(
    unlessApplied,
  );

const ledgerOf = (runtime: TestRuntime, customerId: string) => {
  const items = runtime.db.items('customers').filter(({ pk }) => pk === `L#${customerId}`);
  return {
    balance: Number(items.find(({ sk }) => sk === 'A')?.['points'] ?? 0),
    entries: items.filter(({ sk }) => String(sk).startsWith('T#')) as unknown as Entry[],
    events: items.filter(({ sk }) => String(sk).startsWith('E#')),
  };
};

const signed = ({ to, points }: Entry) => (to === 'customer' ? points : -points);
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe('points of paid orders', () => {
  const order: TestOrder = { orderId: 'o1', customerId: 'ayu', goods: 259_000, isCancelled: false };

  it('are told with one event, and shown in the statement', async () => {
    const runtime = testRuntime();

    await hear(runtime, order, 'paid');

    const statement = await statementOf(runtime.db, 'ayu', { limit: 10 });
    expect(statement).toMatchObject({ balance: 25, data: [{ kind: 'earned', points: 25, orderId: 'o1' }] });
    expect(ledgerOf(runtime, 'ayu').events.map(({ event }) => event)).toMatchObject([
      { source: 'satu.loyalty', metadata: { type: 'PointsEarned' }, data: { points: 25, balance: 25 } },
    ]);
  });

  it('are not given to guests', async () => {
    const runtime = testRuntime();

    await hear(runtime, { orderId: 'o1', goods: 259_000, isCancelled: false }, 'paid');

    expect(runtime.db.items('customers')).toEqual([]);
  });

  it('are gone a year later', async () => {
    const runtime = testRuntime();
    await hear(runtime, order, 'paid');

    runtime.pass(364 * DAY);
    await expirePoints({}, runtime);
    const before = ledgerOf(runtime, 'ayu').balance;
    runtime.pass(1 * DAY);
    await expirePoints({}, runtime);
    await expirePoints({}, runtime);

    const { balance, entries } = ledgerOf(runtime, 'ayu');
    expect([before, balance, entries.map(({ kind }) => kind)]).toEqual([25, 0, ['earned', 'expired']]);
  });

  it('sum to the balance whatever is delivered twice, late, at once or in another order', async () => {
    const orders = fc.uniqueArray(
      fc.record({
        orderId: fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b', 'c') }),
        customerId: fc.constantFrom('ayu', 'budi'),
        goods: fc.integer({ min: 0, max: 300_000 }),
        isCancelled: fc.boolean(),
      }),
      { selector: ({ orderId }) => orderId, maxLength: 8 },
    );
    const deliveries = orders.chain((all) => {
      const news = all.flatMap((entry) => [
        { order: entry, news: 'paid' as const },
        ...(entry.isCancelled ? [{ order: entry, news: 'cancelled' as const }] : []),
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
        for (let at = 0; at < delivered.length; at += atOnce)
          await Promise.all(
            delivered.slice(at, at + atOnce).map((one) => hear(runtime, one.order, one.news)),
          );

        for (const customerId of ['ayu', 'budi']) {
          const { balance, entries } = ledgerOf(runtime, customerId);
          const expected = all
            .filter((one) => one.customerId === customerId && !one.isCancelled)
            .map(({ goods }) => Math.floor(goods / 10_000));
          expect(sum(entries.map(signed))).toBe(balance);
          expect(balance).toBe(sum(expected));
          expect(entries.map(({ sequence }) => sequence).sort((a, b) => a - b)).toEqual(
            entries.map((_, at) => at + 1),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
