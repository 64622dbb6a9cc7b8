import { describe, expect, it } from '@jest/globals';
import { eventTypes, placeSample, sampleOrder } from '../../../test/support/sample-order.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { create, put } from '#shared/dynamodb/write-action.ts';
import { instant } from '#shared/time/clock.ts';
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
  const order = sampleOrder({ status: 'paid' });
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
    /** Edits the order to cost so much more or less than when it was placed; more is one line for all of it. */
    edit: async (change: number) => {
      runtime.pass(1000);
      const earlierTotals = [
        ...(current.earlierTotals ?? []),
        { totals: current.totals, until: instant(runtime.clock) },
      ];
      const { totals } = order;
      const hat = { ...line, lineId: `hat-${change}`, name: 'Hat', quantity: 1, total: change };
      current = {
        ...current,
        earlierTotals,
        lines: change > 0 ? [...order.lines, hat] : order.lines,
        totals: { ...totals, goods: totals.goods + change, total: totals.total + change },
      } as Order;
      await runtime.db.writeOne(put(orderKey('ord_1'), current));
      runtime.pass(1000);
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
    await edit(100_000);

    await Promise.all([release(), release()]);
    await release();

    const [first, second, ...more] = await invoices();
    expect(more).toEqual([]);
    expect([first?.number, second?.number]).toEqual(['SATU-000001', 'SATU-000002']);
    expect(second?.goods).toMatchObject({
      lines: [{ name: 'Hat', quantity: 1, total: 100_000 }],
      totals: { goods: 100_000, tax: 0, total: 100_000 },
    });
    expect(eventTypes(runtime, 'IN#')).toEqual(['InvoiceIssued', 'InvoiceIssued']);
  });

  it.each([
    ['a refund before it', [-40_000, 160_000], 200_000],
    ['an edit that lowered what was not paid yet', [160_000, 100_000], 100_000],
    ['an edit that took all of it back', [160_000, -40_000, 10_000], 50_000],
  ])('are invoiced beyond what stands after %s', async (_what, edits, total) => {
    const { edit, release, invoices } = await opened();
    for (const change of edits) await edit(change);

    await release();

    expect((await invoices()).at(-1)).toMatchObject({ number: 'SATU-000002', goods: { totals: { total } } });
  });

  it('get none for other releases, or when the order costs no more than was invoiced', async () => {
    const { edit, release, invoices } = await opened();
    await release();
    await edit(50_000);

    await release({ held: 'fraud_review', reason: 'checked' });

    expect(await invoices()).toHaveLength(1);
  });
});
