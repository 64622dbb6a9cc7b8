import * as z from 'zod/mini';
import { ordersErrors } from '../../orders/errors.ts';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { documentsErrors } from '../errors.ts';

export const GetOrderDocument = defineRoute({
  operationId: 'getOrderDocument',
  method: 'GET',
  path: '/v1/orders/{orderId}/documents/{document}',
  summary: 'Get an invoice, receipt or packing slip as PDF.',
  description:
    'A4 pages with a QR code: the order number, or on a packing slip the fulfilment id. An invoice is issued when the order is paid, under the next number of the legal entity in the channel’s `seller`. A receipt says what was paid and refunded so far. Packing slips have one page for each location, without prices; `fulfilmentId` picks one.',
  access: access.mixed({ guestToken: 'X-Order-Token', staffScope: 'orders.read' }),
  params: z.strictObject({ orderId: id, document: z.enum(['invoice', 'receipt', 'packing-slip']) }),
  query: z.strictObject({ fulfilmentId: z.optional(id) }),
  responses: { 200: z.string().check(z.describe('A PDF')) },
  errors: [
    ordersErrors.ORDER_NOT_FOUND,
    documentsErrors.INVOICE_NOT_ISSUED,
    documentsErrors.NO_RECEIPT,
    documentsErrors.NOTHING_TO_PACK,
  ],
  produces: 'application/pdf',
});
