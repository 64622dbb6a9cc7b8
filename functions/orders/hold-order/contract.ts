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
    'Its goods stay on their shelves until it is released: nothing of it can be picked, shipped or handed over. It keeps its stock, and can still be paid, cancelled and expire. Another reason takes the place of the one before.',
  access: access.staff('orders.write'),
  params: z.strictObject({ orderId: id }),
  body: z.strictObject({ reason: holdReason }),
  responses: { 200: shownOrder },
  errors: [ordersErrors.ORDER_NOT_FOUND, ordersErrors.ORDER_IS_OVER],
  ifMatch: 'optional',
  etag: true,
  example: { reason: 'address_check' },
});
