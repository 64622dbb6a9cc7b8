import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id } from '#shared/contracts/fields.ts';
import { purchasingErrors } from '../errors.ts';
import { purchaseOrder } from '../schemas.ts';

export const ApprovePurchaseOrder = defineRoute({
  operationId: 'approvePurchaseOrder',
  method: 'POST',
  path: '/v1/purchase-orders/{purchaseOrderId}/approval',
  summary: 'Approve a purchase order.',
  description: 'Its units count as incoming stock from now on.',
  access: access.staff('purchasing.approve'),
  params: z.strictObject({ purchaseOrderId: id }),
  body: z.strictObject({}),
  responses: { 200: purchaseOrder },
  errors: [purchasingErrors.PURCHASE_ORDER_NOT_FOUND, purchasingErrors.PURCHASE_ORDER_STATUS],
  etag: true,
  example: {},
});
