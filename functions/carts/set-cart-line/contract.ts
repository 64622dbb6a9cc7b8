import * as z from 'zod/mini';
import { catalogErrors } from '../../catalog/errors.ts';
import { id, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { cartsErrors } from '../errors.ts';
import { cart, lineQuantity } from '../schemas.ts';

export const SetCartLine = defineRoute({
  operationId: 'setCartLine',
  method: 'PUT',
  path: '/v1/carts/{cartId}/lines/{sku}',
  summary: 'Add, update or remove a cart line.',
  description:
    'Sets the quantity of the line; it is not added to the current quantity. 0 removes the line. The line takes the current price.',
  access: access.mixed({
    guestToken: 'X-Cart-Token',
    staffScope: 'carts.write',
  }),
  params: z.strictObject({ cartId: id, sku }),
  body: z.strictObject({ quantity: lineQuantity }),
  responses: { 200: cart },
  errors: [
    cartsErrors.CART_NOT_FOUND,
    cartsErrors.CART_CLOSED,
    cartsErrors.CART_MERGED,
    cartsErrors.CART_FULL,
    cartsErrors.NO_PRICE,
    catalogErrors.SKU_NOT_FOUND,
    catalogErrors.QUANTITY_NOT_ALLOWED,
  ],
  ifMatch: 'optional',
  etag: true,
  example: { quantity: 2 },
});
