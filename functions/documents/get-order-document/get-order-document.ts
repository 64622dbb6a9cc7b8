import { loadDirectory } from '../../channels/public.ts';
import { fulfilmentsOfOrder } from '../../fulfilment/public.ts';
import { latestPayment, loadOrderRecord, orderOfCaller, orderNumberOf } from '../../orders/public.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { documentsErrors } from '../errors.ts';
import { invoiceSheet, packingSheet, receiptSheet, type OrderToPrint } from '../model/sheets.ts';
import type { Sheet } from '../model/sheet.ts';
import { loadInvoice } from '../store/invoices.ts';
import { drawSheets } from '../view/draw-sheets.ts';
import type { GetOrderDocument } from './contract.ts';

type Request = RequestOf<typeof GetOrderDocument>;
type Dependencies = Pick<Runtime, 'db'>;

export const getOrderDocument: UseCase<typeof GetOrderDocument, Runtime> = async (request, runtime) => {
  const { orderId, document } = request.params;
  const { db, clock, secrets } = runtime;
  const found = await loadOrderRecord(db, orderId);
  const record = await orderOfCaller(found, orderId, request, { scope: 'orders.read', secrets });
  const { order, contact } = record;
  const channel = (await loadDirectory(db, clock)).channels.get(order.channel);
  const payment = latestPayment(order.payment, record.payment);
  const sheets = await sheetsOf[document]({ order: { ...order, payment }, contact, channel }, request, {
    db,
  });
  const pdf = await drawSheets(sheets);
  const file = `${document}-${orderNumberOf(orderId)}.pdf`;
  return {
    status: 200,
    body: Buffer.from(pdf).toString('base64'),
    headers: { 'content-disposition': `inline; filename="${file}"` },
  };
};

const sheetsOf: Readonly<
  Record<
    Request['params']['document'],
    (printed: OrderToPrint, request: Request, dependencies: Dependencies) => Promise<readonly Sheet[]>
  >
> = {
  invoice: async (printed, _request, { db }) => {
    const invoice = await loadInvoice(db, printed.order.orderId);
    if (invoice !== undefined) return [invoiceSheet(printed, invoice)];
    throw problem(documentsErrors.INVOICE_NOT_ISSUED, {
      detail: `the order is ${printed.order.status}; no invoice was issued for it`,
    });
  },
  receipt: async (printed) => {
    const { payment, status } = printed.order;
    if (payment.captured > 0 || status === 'paid') return [receiptSheet(printed, payment)];
    throw problem(documentsErrors.NO_RECEIPT, { detail: `the order is ${status}, and nothing was paid` });
  },
  'packing-slip': async (printed, { query: { fulfilmentId } }, { db }) => {
    const all = await fulfilmentsOfOrder(db, printed.order.orderId);
    const wanted = all.filter((each) =>
      fulfilmentId === undefined ? each.status !== 'cancelled' : each.fulfilmentId === fulfilmentId,
    );
    if (wanted.length > 0) return wanted.map((each) => packingSheet(printed, each));
    throw problem(documentsErrors.NOTHING_TO_PACK, {
      detail: `the order has no fulfilment${fulfilmentId === undefined ? '' : ` ${fulfilmentId}`} to pack`,
    });
  },
};
