import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id, line } from '#shared/contracts/fields.ts';
import { purchasingErrors } from '../errors.ts';
import { purchaseOrder } from '../schemas.ts';

export const ClosePurchaseOrder = defineRoute({
  operationId: 'closePurchaseOrder',
  method: 'POST',
  path: '/v1/purchase-orders/{purchaseOrderId}/closing',
  summary: 'Close a purchase order.',
  description: 'An order without receipts is cancelled; any other order is closed short.',
  access: access.staff('purchasing.write'),
  params: z.strictObject({ purchaseOrderId: id }),
  body: z.strictObject({ reason: line(200, 'Why the remaining units will not be delivered') }),
  responses: { 200: purchaseOrder },
  errors: [purchasingErrors.PURCHASE_ORDER_NOT_FOUND, purchasingErrors.PURCHASE_ORDER_STATUS],
  etag: true,
  example: { reason: 'The supplier is out of size M until spring' },
});
