import * as z from 'zod/mini';
import { code, id, pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { orderRow, orderStatus } from '../schemas.ts';

export const ListOrders = defineRoute({
  operationId: 'listOrders',
  method: 'GET',
  path: '/v1/orders',
  summary: 'List open orders, or the orders of a customer.',
  description:
    'Without `customerId`: orders that are not paid yet. With it: all orders of that customer, newest first. Filters apply to each page, so a page may hold fewer orders than `limit`, or none; go on while there is a `nextCursor`. A machine client sees its own channel only.',
  access: access.staff('orders.read'),
  query: z.strictObject({
    status: z.optional(orderStatus),
    channel: z.optional(code),
    customerId: z.optional(id),
    ...pageQuery,
  }),
  responses: { 200: pageOf(orderRow) },
});
