import * as z from 'zod/mini';
import { pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { pastOrder } from '../schemas.ts';

export const ListMyPastOrders = defineRoute({
  operationId: 'listMyPastOrders',
  method: 'GET',
  path: '/v1/me/past-orders',
  summary: 'List my orders from before the shop moved here.',
  description: 'Newest first. They can be looked at only; orders of this shop are in `GET /v1/me/orders`.',
  access: access.customer,
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(pastOrder) },
});
