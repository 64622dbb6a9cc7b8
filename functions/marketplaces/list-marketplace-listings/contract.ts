import * as z from 'zod/mini';
import { pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { marketplaceParam, shownListing } from '../schemas.ts';

export const ListMarketplaceListings = defineRoute({
  operationId: 'listMarketplaceListings',
  method: 'GET',
  path: '/v1/marketplaces/{marketplace}/listings',
  summary: 'List what is listed at a marketplace.',
  description: 'By SKU, each with the figure and the price that the marketplace took last.',
  access: access.staff('orders.read'),
  params: marketplaceParam,
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(shownListing) },
  errors: [],
});
