import { describe, expect, it } from '@jest/globals';
import { PDFDocument } from 'pdf-lib';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { eventTypes, placeSample, sampleOrder } from '../../../test/support/sample-order.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import type { EventOf } from '#shared/events/envelope.ts';
import type { Order } from '../../orders/public.ts';
import type { PaymentRefunded } from '../../payments/events.ts';
import { getOrderDocument } from '../get-order-document/get-order-document.ts';
import { creditNoteSheet } from '../model/sheets.ts';
import { onOrderPaid } from '../on-order-paid/on-order-paid.ts';
import { creditNotesOf } from '../store/credit-notes.ts';
import { onPaymentRefunded } from './on-payment-refunded.ts';

type Refunded = EventOf<typeof PaymentRefunded>;

const total = 222_000;
const paid = {
  method: 'sandbox',
  status: 'captured',
  attempt: 1,
  captured: total,
  refunded: 0,
  asOf: 1,
} as const;

/** Two paid orders of a legal entity; the invoice of the first one is issued. */
const opened = async (order: Order = sampleOrder({ status: 'paid', payment: paid })) => {
  const runtime = testRuntime();
  const channel = { code: 'web', version: 1, seller: { entity: 'satu', name: 'PT Satu Ritel' } };
  await runtime.db.writeOne(create({ table: 'catalog', pk: 'CHANNELS', sk: 'web' }, channel));
  await placeSample(runtime, order);
  const metadata = {
    eventId: 'e',
    type: 'PaymentRefunded',
    version: 1,
    occurredAt: order.placedAt,
    aggregateId: 'ord_1',
    aggregateVersion: 3,
    correlationId: 'c',
    actor: 'system',
  };
  const { taxIncluded: _included, ...totals } = order.totals;
  const data = { orderId: 'ord_1', channel: 'web', currency: 'IDR', lines: [], totals };
  const invoice = () =>
    onOrderPaid({ metadata, data: { ...data, paymentMethod: 'sandbox', revived: false } } as never, runtime);
  const refund = (refundKey: string, amount: number, reason: Refunded['data']['reason'] = 'goods_returned') =>
    onPaymentRefunded(
      {
        metadata,
        data: {
          orderId: 'ord_1',
          channel: 'web',
          method: 'sandbox',
          refundKey,
          amount,
          currency: 'IDR',
          reason,
        },
      },
      runtime,
    );
  const get = () =>
    getOrderDocument(
      asking(staffWith('orders.read'), {
        params: { orderId: 'ord_1', document: 'credit-note' as const },
        query: { fulfilmentId: undefined, lineIds: undefined },
      }),
      runtime,
    );
  return { runtime, order, invoice, refund, get, notes: () => creditNotesOf(runtime.db, 'ord_1') };
};

describe('a refund after the invoice', () => {
  it('gets a credit note that names the invoice, with its share of the tax and a page of its own', async () => {
    const { invoice, refund, notes, get, order, runtime } = await opened();
    await invoice();

    await refund('r-1', 111_000);
    await refund('r-2', 11_100, 'goodwill');

    const issued = await notes();
    expect(issued).toMatchObject([
      { number: 'SATU-CN-000001', invoice: 'SATU-000001', total: 111_000, tax: order.totals.tax / 2 },
      { number: 'SATU-CN-000002', invoice: 'SATU-000001', total: 11_100 },
    ]);
    const [note] = issued;
    const printed = { order, contact: undefined, channel: undefined };
    expect(note && creditNoteSheet(printed, note).facts).toContainEqual(['Invoice', 'SATU-000001']);
    const pdf = await PDFDocument.load(Buffer.from((await get()).body, 'base64'));
    expect(pdf.getPageCount()).toBe(2);
    expect([...eventTypes(runtime, 'IN#')].sort()).toEqual([
      'CreditNoteIssued',
      'CreditNoteIssued',
      'InvoiceIssued',
    ]);
  });

  it('gets one, however often and at once the event comes: no number is used up', async () => {
    const { invoice, refund, notes } = await opened();
    await invoice();

    await Promise.all([refund('r-1', 1000), refund('r-1', 1000), refund('r-2', 2000)]);
    await refund('r-1', 1000);

    expect((await notes()).map(({ number }) => number)).toEqual(['SATU-CN-000001', 'SATU-CN-000002']);
  });

  it('waits for the invoice when it comes first, and is for nothing that was never invoiced', async () => {
    const { invoice, refund, notes, get } = await opened();

    await expect(refund('r-1', 1000)).rejects.toThrow('not issued yet');
    await invoice();
    await refund('r-1', 1000);
    await refund('r-2', 5000, 'paid_twice');
    const never = await opened(sampleOrder());
    await never.refund('r-1', 1000);

    expect(await notes()).toHaveLength(1);
    expect(await never.notes()).toEqual([]);
    expect(await refusalOf(get())).toBe('none');
    expect(await refusalOf(never.get())).toBe('NO_CREDIT_NOTE');
  });
});
