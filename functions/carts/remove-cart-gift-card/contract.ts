import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { cartsErrors } from '../errors.ts';
import { cart } from '../schemas.ts';

export const RemoveCartGiftCard = defineRoute({
  operationId: 'removeCartGiftCard',
  method: 'DELETE',
  path: '/v1/carts/{cartId}/gift-cards/{accountId}',
  summary: 'Remove a gift card from a cart.',
  description:
    'By the `accountId` in the cart’s `credit`. Removing a gift card that is not applied has no effect.',
  access: access.mixed({
    guestToken: 'X-Cart-Token',
    staffScope: 'carts.write',
  }),
  params: z.strictObject({ cartId: id, accountId: id }),
  responses: { 200: cart },
  errors: [cartsErrors.CART_NOT_FOUND, cartsErrors.CART_CLOSED, cartsErrors.CART_MERGED],
  ifMatch: 'optional',
  etag: true,
});
