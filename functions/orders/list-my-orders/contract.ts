import * as z from 'zod/mini';
import { pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { orderRow } from '../schemas.ts';

export const ListMyOrders = defineRoute({
  operationId: 'listMyOrders',
  method: 'GET',
  path: '/v1/me/orders',
  summary: 'List my orders.',
  description: 'From every channel, newest first. A new order may take a second to appear.',
  access: access.customer,
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(orderRow) },
});
