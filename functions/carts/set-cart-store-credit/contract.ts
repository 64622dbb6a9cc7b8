import * as z from 'zod/mini';
import { creditErrors } from '../../credit/errors.ts';
import { positiveAmount } from '../../credit/schemas.ts';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { cartsErrors } from '../errors.ts';
import { cart } from '../schemas.ts';

export const SetCartStoreCredit = defineRoute({
  operationId: 'setCartStoreCredit',
  method: 'PUT',
  path: '/v1/carts/{cartId}/store-credit',
  summary: 'Apply store credit to a cart.',
  description:
    'Applies all, part or none of the store credit. Requires the customer who owns the cart, or staff with `credit.write`; a guest’s cart is refused with `STORE_CREDIT_NEEDS_OWNER`. Store credit is applied after gift cards and charged at checkout.',
  access: access.mixed({
    guestToken: 'X-Cart-Token',
    staffScope: 'carts.write',
  }),
  params: z.strictObject({ cartId: id }),
  body: z.strictObject({
    use: z
      .union([z.boolean(), positiveAmount])
      .check(z.describe('`true`: as much as needed; an amount: at most that, in minor units; `false`: none')),
  }),
  responses: { 200: cart },
  errors: [
    cartsErrors.CART_NOT_FOUND,
    cartsErrors.CART_CLOSED,
    cartsErrors.CART_MERGED,
    cartsErrors.CART_FULL,
    commonErrors.FORBIDDEN,
    creditErrors.STORE_CREDIT_NEEDS_OWNER,
    creditErrors.CREDIT_INSUFFICIENT,
  ],
  ifMatch: 'optional',
  etag: true,
  example: { use: true },
});
