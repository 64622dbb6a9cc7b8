import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id, instant, line } from '#shared/contracts/fields.ts';
import { purchasingErrors } from '../errors.ts';
import { purchaseOrder } from '../schemas.ts';

export const ConfirmPurchaseOrder = defineRoute({
  operationId: 'confirmPurchaseOrder',
  method: 'POST',
  path: '/v1/purchase-orders/{purchaseOrderId}/confirmation',
  summary: 'Record the supplier’s confirmation of a purchase order.',
  description: 'Repeat it when the supplier changes the delivery day.',
  access: access.staff('purchasing.write'),
  params: z.strictObject({ purchaseOrderId: id }),
  body: z.strictObject({
    expectedAt: instant.check(z.describe('When the supplier delivers; not before the order was sent')),
    supplierReference: z.optional(line(64, 'Number of the order at the supplier')),
  }),
  responses: { 200: purchaseOrder },
  errors: [purchasingErrors.PURCHASE_ORDER_NOT_FOUND, purchasingErrors.PURCHASE_ORDER_STATUS],
  etag: true,
  example: { expectedAt: '2026-12-08T02:00:00.000Z', supplierReference: 'SO-1182' },
});
