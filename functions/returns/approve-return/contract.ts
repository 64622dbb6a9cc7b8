import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { returnsErrors } from '../errors.ts';
import { returnView } from '../schemas.ts';

export const ApproveReturn = defineRoute({
  operationId: 'approveReturn',
  method: 'POST',
  path: '/v1/orders/{orderId}/returns/{returnId}/approve',
  summary: 'Approve a return.',
  description: 'The return now waits for the goods. Approving an approved return has no effect.',
  access: access.staff('orders.write'),
  params: z.strictObject({ orderId: id, returnId: id }),
  body: z.strictObject({}),
  responses: { 200: returnView },
  errors: [ordersErrors.ORDER_NOT_FOUND, returnsErrors.RETURN_NOT_FOUND, returnsErrors.RETURN_CLOSED],
  ifMatch: 'optional',
  etag: true,
});
