import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code, id, wholeNumberInQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { catalogErrors } from '../../catalog/errors.ts';
import { product } from '../schemas.ts';

export const GetProduct = defineRoute({
  operationId: 'getProduct',
  method: 'GET',
  path: '/v1/products/{productId}',
  summary: 'See one product with its variants, prices and stock in a channel.',
  description:
    'Prices and stock are those of the index, as in lists, and `asOf` says how old they are; carts and checkout read the truth. Prices are the channel’s public ones: what single customers, groups or locations are offered shows in their carts. Without `channel`: a machine client’s own, otherwise `web` or the first that sells. A product that the channel does not show is 404, but not for staff, who see it as it is kept at this moment; without `channel` they see no prices and stock.',
  access: access.mixed({ staffScope: 'catalog.read' }),
  params: z.strictObject({ productId: id }),
  query: z.strictObject({
    channel: z.optional(code),
    quantity: z._default(wholeNumberInQuery(1, 9999, 'Units of one line, for `price`'), 1),
  }),
  responses: { 200: product },
  errors: [catalogErrors.PRODUCT_NOT_FOUND, channelsErrors.CHANNEL_NOT_FOUND],
  etag: true,
});
