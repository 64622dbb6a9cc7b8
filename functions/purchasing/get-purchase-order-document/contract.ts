import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id } from '#shared/contracts/fields.ts';
import { purchasingErrors } from '../errors.ts';

export const GetPurchaseOrderDocument = defineRoute({
  operationId: 'getPurchaseOrderDocument',
  method: 'GET',
  path: '/v1/purchase-orders/{purchaseOrderId}/document',
  summary: 'Get the purchase order as a CSV file for its supplier.',
  access: access.staff('purchasing.read'),
  params: z.strictObject({ purchaseOrderId: id }),
  responses: { 200: z.string() },
  errors: [purchasingErrors.PURCHASE_ORDER_NOT_FOUND],
  produces: 'text/csv; charset=utf-8',
});
