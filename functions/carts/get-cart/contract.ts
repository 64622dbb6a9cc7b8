import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { cartsErrors } from '../errors.ts';
import { cart } from '../schemas.ts';

export const GetCart = defineRoute({
  operationId: 'getCart',
  method: 'GET',
  path: '/v1/carts/{cartId}',
  summary: 'Get a cart with current prices and stock.',
  description:
    'A line whose price has changed since the shopper last saw it has `priceChanged`. A merged cart names the surviving cart in `mergedInto`.',
  access: access.mixed({
    guestToken: 'X-Cart-Token',
    staffScope: 'carts.write',
  }),
  params: z.strictObject({ cartId: id }),
  responses: { 200: cart },
  errors: [cartsErrors.CART_NOT_FOUND],
  etag: true,
});
