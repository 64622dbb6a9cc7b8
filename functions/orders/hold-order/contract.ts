import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { ordersErrors } from '../errors.ts';
import { holdReason, shownOrder } from '../schemas.ts';

export const HoldOrder = defineRoute({
  operationId: 'holdOrder',
  method: 'POST',
  path: '/v1/orders/{orderId}/hold',
  summary: 'Put an order on hold.',
  description:
    'Until it is released, nothing of the order can be picked, shipped or handed over. It keeps its stock, and can still be paid, cancelled and expire. A new reason replaces the previous one.',
  access: access.staff('orders.write'),
  params: z.strictObject({ orderId: id }),
  body: z.strictObject({ reason: holdReason }),
  responses: { 200: shownOrder },
  errors: [ordersErrors.ORDER_NOT_FOUND, ordersErrors.ORDER_IS_OVER],
  ifMatch: 'optional',
  etag: true,
  example: { reason: 'address_check' },
});
