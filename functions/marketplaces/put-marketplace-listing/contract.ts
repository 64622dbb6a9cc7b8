import * as z from 'zod/mini';
import { code, sku } from '#shared/contracts/fields.ts';
import { catalogErrors } from '../../catalog/errors.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { marketplacesErrors } from '../errors.ts';
import { listingBody, shownListing } from '../schemas.ts';

export const PutMarketplaceListing = defineRoute({
  operationId: 'putMarketplaceListing',
  method: 'PUT',
  path: '/v1/marketplaces/{marketplace}/listings/{sku}',
  summary: 'List a SKU at a marketplace.',
  description:
    'Links a SKU to its listing at the marketplace. Stock, and the price if there is one, are sent with the next synchronisation. `ids` of `sandbox`: `listingId`; of `shopify`: `inventoryItemId`, `productId` and `variantId` (`gid://shopify/…`). With `status` `ended` the marketplace is told that nothing is left.',
  access: access.staff('channels.write'),
  params: z.strictObject({ marketplace: code, sku }),
  body: listingBody,
  responses: { 200: shownListing, 201: shownListing },
  errors: [
    catalogErrors.SKU_NOT_FOUND,
    marketplacesErrors.MARKETPLACE_UNKNOWN,
    marketplacesErrors.MARKETPLACE_ACCOUNT_NOT_FOUND,
  ],
  ifMatch: 'required',
  etag: true,
  example: { ids: { listingId: 'L-1001' }, price: { amount: 250_000, currency: 'IDR' } },
});
