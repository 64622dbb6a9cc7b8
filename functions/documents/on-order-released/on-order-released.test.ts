import { describe, expect, it } from '@jest/globals';
import { eventTypes, placeSample, sampleOrder } from '../../../test/support/sample-order.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { create, put } from '#shared/dynamodb/write-action.ts';
import type { EventOf } from '#shared/events/envelope.ts';
import { orderKey, type Order } from '../../orders/public.ts';
import type { OrderReleased } from '../../orders/events.ts';
import { onOrderPaid } from '../on-order-paid/on-order-paid.ts';
import { invoicesOf } from '../store/invoices.ts';
import { onOrderReleased } from './on-order-released.ts';

type Released = EventOf<typeof OrderReleased>['data'];

const opened = async () => {
  const runtime = testRuntime();
  const channel = { code: 'web', version: 1, seller: { entity: 'satu', name: 'PT Satu Ritel' } };
  await runtime.db.writeOne(create({ table: 'catalog', pk: 'CHANNELS', sk: 'web' }, channel));
  const payment = { method: 'sandbox', status: 'captured', attempt: 1, refunded: 0, asOf: 1 } as const;
  const order = sampleOrder({ status: 'paid', payment: { ...payment, captured: 222_000 } });
  await placeSample(runtime, order);
  const metadata = {
    eventId: 'e',
    type: 'OrderReleased',
    version: 1,
    occurredAt: order.placedAt,
    aggregateId: 'ord_1',
    aggregateVersion: 3,
    correlationId: 'c',
    actor: 'system',
  };
  await onOrderPaid({ metadata, data: { ...order } } as never, runtime);
  const [line] = order.lines;
  let current: Order = order;
  return {
    runtime,
    /** An edit added a hat for so much, and so much more was paid for the order. */
    edit: async (hat: number, paid: number) => {
      const { totals, payment } = current;
      const added = { ...line, lineId: `hat-${current.lines.length}`, name: 'Hat', quantity: 1, total: hat };
      current = {
        ...current,
        lines: [...current.lines, added],
        totals: { ...totals, goods: totals.goods + hat, total: totals.total + hat },
        payment: { ...payment, captured: payment.captured + paid },
      } as Order;
      await runtime.db.writeOne(put(orderKey('ord_1'), current));
    },
    release: (more: Partial<Released> = {}) =>
      onOrderReleased(
        {
          metadata,
          data: { orderId: 'ord_1', channel: 'web', held: 'balance_due', reason: 'paid', ...more },
        },
        runtime,
      ),
    invoices: () => invoicesOf(runtime.db, 'ord_1'),
  };
};

describe('goods that an edit added', () => {
  it('get a further invoice with the next number once their balance is paid, once', async () => {
    const { edit, release, invoices, runtime } = await opened();
    await edit(100_000, 100_000);

    await Promise.all([release(), release()]);
    await release();

    const [first, second, ...more] = await invoices();
    expect(more).toEqual([]);
    expect([first?.number, second?.number]).toEqual(['SATU-000001', 'SATU-000002']);
    expect(second?.goods).toMatchObject({
      lines: [{ name: 'Hat', quantity: 1, total: 100_000 }],
      totals: { goods: 100_000, total: 100_000 },
    });
    expect(eventTypes(runtime, 'IN#')).toEqual(['InvoiceIssued', 'InvoiceIssued']);
  });

  it('are set off against what was cancelled for them: only what was paid is invoiced', async () => {
    const { edit, release, invoices } = await opened();
    await edit(60_000, 0);
    await edit(200_000, 200_000);

    await release();

    expect((await invoices()).at(-1)?.goods).toMatchObject({
      lines: [
        { total: 60_000 },
        { total: 200_000 },
        { name: 'Set off against cancelled goods', total: -60_000 },
      ],
      totals: { goods: 200_000, total: 200_000 },
    });
  });

  it('get none for other releases, or when the order costs no more than was invoiced', async () => {
    const { edit, release, invoices } = await opened();
    await release();
    await edit(50_000, 50_000);

    await release({ held: 'fraud_review', reason: 'checked' });

    expect(await invoices()).toHaveLength(1);
  });
});
