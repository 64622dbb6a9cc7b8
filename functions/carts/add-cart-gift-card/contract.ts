import * as z from 'zod/mini';
import { creditErrors } from '../../credit/errors.ts';
import { cardSecret } from '../../credit/schemas.ts';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { cartsErrors } from '../errors.ts';
import { cart } from '../schemas.ts';

export const AddCartGiftCard = defineRoute({
  operationId: 'addCartGiftCard',
  method: 'PUT',
  path: '/v1/carts/{cartId}/gift-cards',
  summary: 'Apply a gift card to a cart.',
  description:
    'Gift cards are charged in the order they were applied. Nothing is charged before checkout. Applying a card again updates its balance.',
  access: access.mixed({
    guestToken: 'X-Cart-Token',
    staffScope: 'carts.write',
  }),
  params: z.strictObject({ cartId: id }),
  body: z.strictObject(cardSecret),
  callsPerAddress: 100,
  responses: { 200: cart },
  errors: [
    cartsErrors.CART_NOT_FOUND,
    cartsErrors.CART_CLOSED,
    cartsErrors.CART_MERGED,
    cartsErrors.CART_FULL,
    creditErrors.GIFT_CARD_NOT_FOUND,
    creditErrors.TOO_MANY_CODES,
    creditErrors.CREDIT_CURRENCY_MISMATCH,
    creditErrors.CREDIT_EXPIRED,
    creditErrors.CREDIT_INSUFFICIENT,
    creditErrors.TOO_MANY_GIFT_CARDS,
  ],
  ifMatch: 'optional',
  etag: true,
  example: { code: 'K7QX-9MPR-3TVA-8WZB' },
});
