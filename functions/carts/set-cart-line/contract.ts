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
  summary: 'Put a SKU into the cart, change how many, or take it out.',
  description:
    'Sets the line to this quantity whatever it was before, so it may be repeated; 0 removes it. The price is today’s.',
  access: access.mixed({ guestToken: 'X-Cart-Token', staffScope: 'carts.write' }),
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
