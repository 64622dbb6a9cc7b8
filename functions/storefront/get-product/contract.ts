import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code, flagInQuery, id, wholeNumberInQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { catalogErrors } from '../../catalog/errors.ts';
import { product, productUrl } from '../schemas.ts';

export const GetProduct = defineRoute({
  operationId: 'getProduct',
  method: 'GET',
  path: '/v1/products/{productId}',
  summary: 'Get a product with its variants, prices and stock in a channel.',
  description:
    'Prices and stock come from the search index, as in lists, and `asOf` gives their time; carts and checkout read the tables. Prices are the channel’s public prices: special prices for customers, groups or locations show in their carts. Without `channel`: a machine client’s own, otherwise `web` or the first that sells. A product that the channel does not publish is 404, except for staff, who get the stored product; without `channel` they get no prices and stock.',
  access: access.mixed({ staffScope: 'catalog.read' }),
  params: z.strictObject({ productId: id }),
  query: z.strictObject({
    channel: z.optional(code),
    quantity: z._default(wholeNumberInQuery(1, 9999, 'Units of one line, for `price`'), 1),
    structuredData: z._default(flagInQuery('Also the product as JSON-LD for search engines'), false),
    productUrl: z.optional(productUrl.check(z.describe('For the links of `structuredData`'))),
  }),
  sharedFor: 5,
  responses: { 200: product },
  errors: [catalogErrors.PRODUCT_NOT_FOUND, channelsErrors.CHANNEL_NOT_FOUND],
  etag: true,
});
