import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id } from '#shared/contracts/fields.ts';
import { purchasingErrors } from '../errors.ts';
import { purchaseOrder } from '../schemas.ts';

export const GetPurchaseOrder = defineRoute({
  operationId: 'getPurchaseOrder',
  method: 'GET',
  path: '/v1/purchase-orders/{purchaseOrderId}',
  summary: 'Get a purchase order.',
  access: access.staff('purchasing.read'),
  params: z.strictObject({ purchaseOrderId: id }),
  responses: { 200: purchaseOrder },
  errors: [purchasingErrors.PURCHASE_ORDER_NOT_FOUND],
  etag: true,
});
