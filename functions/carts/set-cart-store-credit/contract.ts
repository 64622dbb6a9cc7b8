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
  summary: 'Pay with store credit',
  description:
    'Uses all of the store credit, a part of it, or none. Only the customer who owns the cart, or staff with `credit.write` on their behalf, may do so; a guest’s cart answers `STORE_CREDIT_NEEDS_OWNER`. It pays after gift cards and is taken at checkout.',
  access: access.mixed({ guestToken: 'X-Cart-Token', staffScope: 'carts.write' }),
  params: z.strictObject({ cartId: id }),
  body: z.strictObject({
    use: z
      .union([z.boolean(), positiveAmount])
      .check(z.describe('true: as much as is needed; an amount: at most that, in minor units; false: none')),
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
