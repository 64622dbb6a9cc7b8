import { describe, expect, it } from '@jest/globals';
import { placeSample, sampleOrder, stockShirts } from '../../../test/support/sample-order.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { eventOf } from '#shared/events/envelope.ts';
import { AlreadyApplied } from '#shared/events/inbox.ts';
import { OrderCancelled, OrderPaid } from '../../orders/events.ts';
import { levelOf } from '../model/stock/stock.ts';
import { onOrderCancelled } from '../on-order-cancelled/on-order-cancelled.ts';
import { readBuckets } from '../store/stock/stock.ts';
import { onOrderPaid } from './on-order-paid.ts';

const { orderId, channel, currency, lines, totals } = sampleOrder();
const facts = {
  orderId,
  channel,
  currency,
  lines: lines.map(({ sku, quantity, total, allocations }) => ({
    sku,
    quantity,
    total,
    from: allocations.map(({ locationId, quantity: units }) => ({ locationId, quantity: units })),
  })),
  totals: { ...totals, taxes: undefined },
};
const about = (aggregateVersion: number) => ({
  aggregateId: orderId,
  aggregateVersion,
  occurredAt: '2026-11-23T03:00:00.000Z',
  cause: { actor: { kind: 'guest' }, correlationId: 'c' } as const,
});
const paid = eventOf(OrderPaid, {
  ...about(2),
  data: { ...facts, paymentMethod: 'cash', revived: false },
});
const cancelled = (from: 'paid' | 'awaiting_payment') =>
  eventOf(OrderCancelled, { ...about(3), data: { ...facts, from, captured: 0 } });

/** Two of ten shirts are sold to an order. */
const shop = async () => {
  const runtime = testRuntime();
  await stockShirts(runtime, 8);
  await placeSample(runtime);
  const once = async (run: Promise<void>) =>
    run.catch((error: unknown) => {
      if (!(error instanceof AlreadyApplied)) throw error;
    });
  return {
    pay: () => once(onOrderPaid(paid as Parameters<typeof onOrderPaid>[0], runtime)),
    cancel: (from: 'paid' | 'awaiting_payment') =>
      once(onOrderCancelled(cancelled(from) as Parameters<typeof onOrderCancelled>[0], runtime)),
    level: async () =>
      levelOf((await readBuckets(runtime.db, [{ sku: 'SHIRT', locationId: 'jakarta' }]))[0] ?? []),
  };
};

describe('the stock of an order', () => {
  it('is committed when the order is paid, once, however often that is delivered', async () => {
    const { pay, level } = await shop();

    await pay();
    await pay();

    expect(await level()).toMatchObject({ onHand: 10, committed: 2, available: 8 });
  });

  it('is committed no more when a paid order is cancelled, and was never for one that nobody paid', async () => {
    const { pay, cancel, level } = await shop();
    await cancel('awaiting_payment');
    const unpaid = await level();
    await pay();

    expect(unpaid).toMatchObject({ committed: 0 });
    expect(await level()).toMatchObject({ committed: 2 });
  });
});
