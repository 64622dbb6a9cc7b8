import { loadDirectory } from '../../channels/public.ts';
import { fulfilmentsOfOrder } from '../../fulfilment/public.ts';
import { latestPayment, loadOrderRecord, orderOfCaller, orderNumberOf } from '../../orders/public.ts';
import { giftCodeOf } from '../../returns/public.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { documentsErrors } from '../errors.ts';
import {
  creditNoteSheet,
  giftReceiptSheet,
  invoiceSheet,
  packingSheet,
  receiptSheet,
  type OrderToPrint,
} from '../model/sheets.ts';
import type { Sheet } from '../model/sheet.ts';
import { creditNotesOf } from '../store/credit-notes.ts';
import { invoicesOf } from '../store/invoices.ts';
import { drawSheets } from '../view/draw-sheets.ts';
import type { GetOrderDocument } from './contract.ts';

type Request = RequestOf<typeof GetOrderDocument>;
type Dependencies = Pick<Runtime, 'db' | 'secrets'>;

export const getOrderDocument: UseCase<typeof GetOrderDocument, Runtime> = async (request, runtime) => {
  const { orderId, document } = request.params;
  const { db, clock, secrets } = runtime;
  const found = await loadOrderRecord(db, orderId);
  const record = await orderOfCaller(found, orderId, request, { scope: 'orders.read', secrets });
  const { order, contact } = record;
  const channel = (await loadDirectory(db, clock, order.channel)).channels.get(order.channel);
  const payment = latestPayment(order.payment, record.payment);
  const sheets = await sheetsOf[document]({ order: { ...order, payment }, contact, channel }, request, {
    db,
    secrets,
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
    const invoices = await invoicesOf(db, printed.order.orderId);
    if (invoices.length > 0) return invoices.map((invoice) => invoiceSheet(printed, invoice));
    throw problem(documentsErrors.INVOICE_NOT_ISSUED, {
      detail: `the order is ${printed.order.status}; no invoice was issued for it`,
    });
  },
  'credit-note': async (printed, _request, { db }) => {
    const notes = await creditNotesOf(db, printed.order.orderId);
    if (notes.length > 0) return notes.map((note) => creditNoteSheet(printed, note));
    throw problem(documentsErrors.NO_CREDIT_NOTE, {
      detail: `the order is ${printed.order.status}; nothing of its invoice was refunded`,
    });
  },
  receipt: async (printed) => {
    const { payment, status } = printed.order;
    if (payment.captured > 0 || status === 'paid') return [receiptSheet(printed, payment)];
    throw problem(documentsErrors.NO_RECEIPT, { detail: `the order is ${status}, and nothing was paid` });
  },
  'gift-receipt': async (printed, { query }, { secrets }) => {
    const { orderId, status, lines } = printed.order;
    const lineIds = query.lineIds?.split(',');
    const goods = lines.filter(
      ({ lineId, giftCard }) => giftCard === undefined && (lineIds?.includes(lineId) ?? true),
    );
    const unknown = lineIds?.find((lineId) => goods.every((line) => line.lineId !== lineId));
    if (status !== 'paid' || goods.length === 0 || unknown !== undefined)
      throw problem(documentsErrors.NOTHING_TO_GIVE, {
        detail:
          unknown === undefined
            ? `the order is ${status}, with ${goods.length} lines of goods`
            : `the order has no goods ${unknown}`,
      });
    return [giftReceiptSheet(printed, goods, await giftCodeOf(secrets, orderId, lineIds))];
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
