import * as z from 'zod/mini';
import { ordersErrors } from '../../orders/errors.ts';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { customerFulfilment } from '../schemas.ts';

export const ListOrderFulfilments = defineRoute({
  operationId: 'listOrderFulfilments',
  method: 'GET',
  path: '/v1/orders/{orderId}/fulfilments',
  summary: 'List the deliveries and pick-ups of an order.',
  description:
    'One for each location that supplies units of the order, with its tracking link, once the order is paid or confirmed.',
  access: access.mixed({ guestToken: 'X-Order-Token', staffScope: 'orders.read' }),
  params: z.strictObject({ orderId: id }),
  responses: { 200: z.strictObject({ data: z.array(customerFulfilment) }) },
  errors: [ordersErrors.ORDER_NOT_FOUND],
});
