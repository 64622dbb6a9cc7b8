import * as z from 'zod/mini';
import { pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { marketplaceParam, shownUpdate } from '../schemas.ts';

export const ListMarketplaceUpdates = defineRoute({
  operationId: 'listMarketplaceUpdates',
  method: 'GET',
  path: '/v1/marketplaces/{marketplace}/updates',
  summary: 'List the pending and failed updates of a marketplace.',
  description:
    'Each with its last failure. An update leaves the list when the marketplace has accepted it. `order_not_cancelled`: the marketplace cancelled an order whose goods are picked or sent; staff have to act.',
  access: access.staff('orders.read'),
  params: marketplaceParam,
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(shownUpdate) },
  errors: [],
});
