import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { cartsErrors } from '../errors.ts';
import { cart } from '../schemas.ts';

export const RemoveCartGiftCard = defineRoute({
  operationId: 'removeCartGiftCard',
  method: 'DELETE',
  path: '/v1/carts/{cartId}/gift-cards/{accountId}',
  summary: 'Pay without this gift card after all.',
  description: 'By the `accountId` in the cart’s `credit`; one that is not in the cart changes nothing.',
  access: access.mixed({ guestToken: 'X-Cart-Token', staffScope: 'carts.write' }),
  params: z.strictObject({ cartId: id, accountId: id }),
  responses: { 200: cart },
  errors: [cartsErrors.CART_NOT_FOUND, cartsErrors.CART_CLOSED, cartsErrors.CART_MERGED],
  ifMatch: 'optional',
  etag: true,
});
