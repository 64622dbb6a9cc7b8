import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { ordersErrors } from '../errors.ts';
import { shownOrder } from '../schemas.ts';

export const ConfirmOrder = defineRoute({
  operationId: 'confirmOrder',
  method: 'POST',
  path: '/v1/orders/{orderId}/confirm',
  summary: 'Confirm a cash order.',
  description:
    'The order keeps its stock without a time limit, for example after a call to the customer. Confirming a confirmed order has no effect.',
  access: access.staff('orders.write'),
  params: z.strictObject({ orderId: id }),
  responses: { 200: shownOrder },
  errors: [ordersErrors.ORDER_NOT_FOUND, ordersErrors.ORDER_NOT_CONFIRMABLE],
  ifMatch: 'optional',
  etag: true,
});
