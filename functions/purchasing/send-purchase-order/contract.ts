import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id } from '#shared/contracts/fields.ts';
import { purchasingErrors } from '../errors.ts';
import { purchaseOrder } from '../schemas.ts';

export const SendPurchaseOrder = defineRoute({
  operationId: 'sendPurchaseOrder',
  method: 'POST',
  path: '/v1/purchase-orders/{purchaseOrderId}/sending',
  summary: 'Send a purchase order to its supplier.',
  description:
    'As a `message`, it is e-mailed to the supplier, once. As a `file` or by `phone`, it is marked as sent: `GET …/document` returns the file, and other systems can react to `PurchaseOrderSent`. The lead time starts now; the expected day follows from it and the supplier’s delivery days.',
  access: access.staff('purchasing.write'),
  params: z.strictObject({ purchaseOrderId: id }),
  body: z.strictObject({ medium: z._default(z.enum(['message', 'file', 'phone']), 'file') }),
  responses: { 200: purchaseOrder },
  errors: [
    purchasingErrors.PURCHASE_ORDER_NOT_FOUND,
    purchasingErrors.PURCHASE_ORDER_STATUS,
    purchasingErrors.SUPPLIER_LACKS_EMAIL,
  ],
  etag: true,
  example: { medium: 'message' },
});
