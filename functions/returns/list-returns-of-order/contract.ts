import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { returnView } from '../schemas.ts';

export const ListReturnsOfOrder = defineRoute({
  operationId: 'listReturnsOfOrder',
  method: 'GET',
  path: '/v1/orders/{orderId}/returns',
  summary: 'List the returns of an order.',
  description: 'Oldest first; an order has at most 50.',
  access: access.mixed({ guestToken: 'X-Order-Token', staffScope: 'orders.write' }),
  params: z.strictObject({ orderId: id }),
  responses: { 200: z.strictObject({ data: z.array(returnView) }) },
  errors: [ordersErrors.ORDER_NOT_FOUND],
});
