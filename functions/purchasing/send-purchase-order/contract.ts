import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id } from '#shared/contracts/fields.ts';
import { purchasingErrors } from '../errors.ts';
import { purchaseOrder } from '../schemas.ts';

export const SendPurchaseOrder = defineRoute({
  operationId: 'sendPurchaseOrder',
  method: 'POST',
  path: '/v1/purchase-orders/{purchaseOrderId}/sending',
  summary: 'Mark a purchase order as sent to its supplier.',
  description:
    'The lead time starts now. The expected day is computed from the lead time and the supplier’s delivery days. `GET …/document` returns the file to send; other systems can send it on `PurchaseOrderSent`.',
  access: access.staff('purchasing.write'),
  params: z.strictObject({ purchaseOrderId: id }),
  body: z.strictObject({ medium: z._default(z.enum(['message', 'file', 'phone']), 'file') }),
  responses: { 200: purchaseOrder },
  errors: [purchasingErrors.PURCHASE_ORDER_NOT_FOUND, purchasingErrors.PURCHASE_ORDER_STATUS],
  etag: true,
  example: { medium: 'file' },
});
