import { describe, expect, it } from '@jest/globals';
import { eventTypes, sampleOrder } from '../../../test/support/sample-order.ts';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import type { EventOf } from '#shared/events/envelope.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import type { OrderPaid } from '../../orders/events.ts';
import { invoiceSheet } from '../model/sheets.ts';
import { loadInvoice } from '../store/invoices.ts';
import { onOrderPaid } from './on-order-paid.ts';

const seller = { entity: 'satu', name: 'PT Satu Ritel' };

const shop = async (channel: object = { seller }): Promise<TestRuntime> => {
  const runtime = testRuntime();
  const key = { table: 'catalog', pk: 'CHANNELS', sk: 'web' } as const;
  await runtime.db.writeOne(create(key, { code: 'web', version: 1, ...channel }));
  return runtime;
};

const paid = (orderId: string): EventOf<typeof OrderPaid> => {
  const { channel, currency, placedAt, totals } = sampleOrder();
  const { taxIncluded: _included, ...sums } = totals;
  return {
    metadata: {
      eventId: `${orderId}:2:OrderPaid`,
      type: 'OrderPaid',
      version: 1,
      occurredAt: placedAt,
      aggregateId: orderId,
      aggregateVersion: 2,
      correlationId: 'correlation-1',
      actor: 'system',
    },
    data: { orderId, channel, currency, lines: [], totals: sums, paymentMethod: 'sandbox', revived: false },
  };
};

const numberOf = async ({ db }: TestRuntime, orderId: string) => (await loadInvoice(db, orderId))?.number;

describe('the invoice of a paid order', () => {
  it('has the next number of its legal entity, and is told', async () => {
    const runtime = await shop();

    await onOrderPaid(paid('ord_1'), runtime);
    await onOrderPaid(paid('ord_2'), runtime);

    expect(await numberOf(runtime, 'ord_1')).toBe('SATU-000001');
    expect(await numberOf(runtime, 'ord_2')).toBe('SATU-000002');
    expect(eventTypes(runtime, 'IN#')).toEqual(['InvoiceIssued', 'InvoiceIssued']);
  });

  it('is issued once, however often the event comes: no number is used up', async () => {
    const runtime = await shop();

    await Promise.all([1, 2, 3].map(() => onOrderPaid(paid('ord_1'), runtime)));
    await onOrderPaid(paid('ord_2'), runtime);

    expect(await numberOf(runtime, 'ord_2')).toBe('SATU-000002');
  });

  it('lists what was sold when it was issued, although the order is edited later', async () => {
    const runtime = await shop();
    const sold = sampleOrder({ status: 'paid' });
    await runtime.db.writeOne(create({ table: 'orders', pk: `O#${sold.orderId}`, sk: 'A' }, { ...sold }));
    await onOrderPaid(paid(sold.orderId), runtime);
    const invoice = await loadInvoice(runtime.db, sold.orderId);
    if (invoice === undefined) throw new Error('no invoice was issued');

    const edited = sampleOrder({ lines: [], totals: { ...sold.totals, goods: 0, total: 0 } });
    const sheet = invoiceSheet(
      { order: edited, contact: undefined, channel: { brand: 'Satu', seller } },
      invoice,
    );

    expect(sheet.rows).toEqual([['Shirt', '2', 'IDR 111,000', 'IDR 222,000']]);
    expect(sheet.sums.at(-1)).toEqual(['Total', 'IDR 222,000']);
  });

  it('shares its number with no other, even if twelve orders are paid at once', async () => {
    const runtime = await shop();
    const orders = Array.from({ length: 12 }, (_none, at) => `ord_${at}`);

    await Promise.all(orders.map((orderId) => onOrderPaid(paid(orderId), runtime)));

    const numbers = await Promise.all(orders.map((orderId) => numberOf(runtime, orderId)));
    const expected = orders.map((_order, at) => `SATU-0000${String(at + 1).padStart(2, '0')}`);
    expect(numbers.toSorted()).toEqual(expected);
  });

  it('is not issued for a channel that names no seller', async () => {
    const runtime = await shop({});

    await onOrderPaid(paid('ord_1'), runtime);

    expect(await loadInvoice(runtime.db, 'ord_1')).toBeUndefined();
  });
});
