import * as z from 'zod/mini';
import { pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { stockSubscription } from '../schemas.ts';

export const ListMyStockSubscriptions = defineRoute({
  operationId: 'listMyStockSubscriptions',
  method: 'GET',
  path: '/v1/me/stock-subscriptions',
  summary: 'List my back-in-stock subscriptions.',
  access: access.customer,
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(stockSubscription) },
});
