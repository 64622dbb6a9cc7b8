import * as z from 'zod/mini';
import { promotionsErrors } from '../../promotions/errors.ts';
import { couponCode } from '../../promotions/schemas.ts';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { cartsErrors } from '../errors.ts';
import { cart } from '../schemas.ts';

export const PutCartCoupon = defineRoute({
  operationId: 'putCartCoupon',
  method: 'PUT',
  path: '/v1/carts/{cartId}/coupons/{code}',
  summary: 'Apply a coupon code to a cart.',
  description:
    'At most three codes per cart. `promotions` in the response shows the discounts; a code that gives no discount yet stays on the cart. Unknown, expired and used-up codes get the same error. Uses are counted at checkout.',
  access: access.mixed({
    guestToken: 'X-Cart-Token',
    staffScope: 'carts.write',
  }),
  params: z.strictObject({ cartId: id, code: couponCode }),
  callsPerAddress: 100,
  responses: { 200: cart },
  errors: [
    cartsErrors.CART_NOT_FOUND,
    cartsErrors.CART_CLOSED,
    cartsErrors.CART_MERGED,
    promotionsErrors.COUPON_NOT_FOUND,
    promotionsErrors.TOO_MANY_COUPONS,
    promotionsErrors.TOO_MANY_WRONG_COUPONS,
  ],
  ifMatch: 'optional',
  etag: true,
});
