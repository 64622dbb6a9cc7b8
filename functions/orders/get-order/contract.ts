import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { ordersErrors } from '../errors.ts';
import { shownOrder } from '../schemas.ts';

export const GetOrder = defineRoute({
  operationId: 'getOrder',
  method: 'GET',
  path: '/v1/orders/{orderId}',
  summary: 'Get an order.',
  description:
    'Lines, amounts, delivery and timeline. Guests send the `orderToken` of the checkout as X-Order-Token.',
  access: access.mixed({ guestToken: 'X-Order-Token', staffScope: 'orders.read' }),
  params: z.strictObject({ orderId: id }),
  responses: { 200: shownOrder },
  errors: [ordersErrors.ORDER_NOT_FOUND],
  etag: true,
});
