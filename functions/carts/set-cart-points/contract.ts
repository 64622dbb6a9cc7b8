import * as z from 'zod/mini';
import { creditErrors } from '../../credit/errors.ts';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { cartsErrors } from '../errors.ts';
import { cart } from '../schemas.ts';

export const SetCartPoints = defineRoute({
  operationId: 'setCartPoints',
  method: 'PUT',
  path: '/v1/carts/{cartId}/points',
  summary: 'Pay for a cart with loyalty points.',
  description:
    'Uses all, some or none of the points of the customer who owns the cart. Requires that customer, or staff with `points.redeem`. Points are used after gift cards and store credit, in whole points, and are charged at checkout; the first checkout gets them.',
  access: access.mixed({
    guestToken: 'X-Cart-Token',
    staffScope: 'carts.write',
  }),
  params: z.strictObject({ cartId: id }),
  body: z.strictObject({
    use: z
      .union([z.boolean(), z.int().check(z.minimum(1), z.maximum(1_000_000_000))])
      .check(z.describe('`true`: as many as needed; a number: at most that many points; `false`: none')),
  }),
  responses: { 200: cart },
  errors: [
    cartsErrors.CART_NOT_FOUND,
    cartsErrors.CART_CLOSED,
    cartsErrors.CART_MERGED,
    cartsErrors.CART_FULL,
    commonErrors.FORBIDDEN,
    creditErrors.POINTS_NEED_OWNER,
    creditErrors.POINTS_PAY_NOTHING,
    creditErrors.CREDIT_INSUFFICIENT,
  ],
  ifMatch: 'optional',
  etag: true,
  example: { use: 250 },
});
