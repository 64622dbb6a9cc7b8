import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { cartsErrors } from '../errors.ts';
import { cart, discountReason } from '../schemas.ts';

export const SetCartDiscount = defineRoute({
  operationId: 'setCartDiscount',
  method: 'PUT',
  path: '/v1/carts/{cartId}/discount',
  summary: 'Set the staff discount of a cart.',
  description:
    'Takes a percentage off all goods in the cart, after promotions and within the limit of the caller’s role: 20 % for store managers, 10 % for support, 5 % for clerks, unless the channel has `discountLimits`. Price-matched lines and gift cards are excluded. 0 removes the discount, and so does a change of the lines by the customer.',
  access: access.staff('carts.write'),
  params: z.strictObject({ cartId: id }),
  body: z.strictObject({
    percent: z.int().check(z.minimum(0), z.maximum(100), z.describe('Whole percent; 0 removes it')),
    reason: discountReason,
  }),
  responses: { 200: cart },
  errors: [
    cartsErrors.CART_NOT_FOUND,
    cartsErrors.CART_CLOSED,
    cartsErrors.CART_MERGED,
    cartsErrors.DRAFT_EXPIRED,
    cartsErrors.DISCOUNT_ABOVE_LIMIT,
  ],
  ifMatch: 'optional',
  etag: true,
  example: { percent: 10, reason: 'goodwill' },
});
