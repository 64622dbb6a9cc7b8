import * as z from 'zod/mini';
import { couponCode } from '../../promotions/schemas.ts';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { cartsErrors } from '../errors.ts';
import { cart } from '../schemas.ts';

export const DeleteCartCoupon = defineRoute({
  operationId: 'deleteCartCoupon',
  method: 'DELETE',
  path: '/v1/carts/{cartId}/coupons/{code}',
  summary: 'Remove a coupon code from a cart.',
  description: 'Removing a code that is not applied has no effect.',
  access: access.mixed({
    guestToken: 'X-Cart-Token',
    staffScope: 'carts.write',
  }),
  params: z.strictObject({ cartId: id, code: couponCode }),
  responses: { 200: cart },
  errors: [cartsErrors.CART_NOT_FOUND, cartsErrors.CART_CLOSED, cartsErrors.CART_MERGED],
  ifMatch: 'optional',
  etag: true,
});
