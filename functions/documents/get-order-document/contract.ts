import * as z from 'zod/mini';
import { ordersErrors } from '../../orders/errors.ts';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { documentsErrors } from '../errors.ts';

export const GetOrderDocument = defineRoute({
  operationId: 'getOrderDocument',
  method: 'GET',
  path: '/v1/orders/{orderId}/documents/{document}',
  summary: 'Get an invoice, a credit note, a receipt, a gift receipt or a packing slip as PDF.',
  description:
    'A4 pages with a QR code: the order number, or on a packing slip the fulfilment id. An invoice is issued when the order is paid, under the next number of the legal entity in the channel’s `seller`; goods added by an edit get another invoice once they are paid. Each refund of an invoice gets a credit note that refers to it. The PDF has one page for each. A receipt shows what was paid and refunded so far. A gift receipt shows goods without prices and without the buyer; whoever scans its QR code can return them, as described at `POST /v1/gift-receipts/returns`. Packing slips have one page for each location, without prices; `fulfilmentId` picks one.',
  access: access.mixed({ guestToken: 'X-Order-Token', staffScope: 'orders.read' }),
  params: z.strictObject({
    orderId: id,
    document: z.enum(['invoice', 'credit-note', 'receipt', 'gift-receipt', 'packing-slip']),
  }),
  query: z.strictObject({
    fulfilmentId: z.optional(id),
    lineIds: z.optional(
      z
        .string()
        .check(
          z.maxLength(3000),
          z.regex(/^[A-Za-z0-9_.:-]+(,[A-Za-z0-9_.:-]+){0,44}$/, 'line ids are separated by commas'),
          z.describe('Lines of a gift receipt, separated by commas; without it, all'),
        ),
    ),
  }),
  responses: { 200: z.string().check(z.describe('A PDF')) },
  errors: [
    ordersErrors.ORDER_NOT_FOUND,
    documentsErrors.INVOICE_NOT_ISSUED,
    documentsErrors.NO_CREDIT_NOTE,
    documentsErrors.NO_RECEIPT,
    documentsErrors.NOTHING_TO_GIVE,
    documentsErrors.NOTHING_TO_PACK,
  ],
  produces: 'application/pdf',
});
