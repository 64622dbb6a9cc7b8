import * as z from 'zod/mini';
import { email, id, name, phone } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { cartsErrors } from '../errors.ts';
import { cart } from '../schemas.ts';

export const SetCartContact = defineRoute({
  operationId: 'setCartContact',
  method: 'PUT',
  path: '/v1/carts/{cartId}/contact',
  summary: 'Set the contact address of a guest cart.',
  description:
    'Stored separately from the cart and deleted with it. Reminders are sent only if `marketing` is true: the guest agreed to them.',
  access: access.mixed({
    guestToken: 'X-Cart-Token',
    staffScope: 'carts.write',
  }),
  params: z.strictObject({ cartId: id }),
  body: z.strictObject({
    name: z.optional(name),
    email: z.optional(email),
    phone: z.optional(phone),
    marketing: z._default(z.boolean(), false),
  }),
  responses: { 200: cart },
  errors: [cartsErrors.CART_NOT_FOUND, cartsErrors.CART_CLOSED, cartsErrors.CART_MERGED],
  ifMatch: 'optional',
  etag: true,
  example: { email: 'guest@example.com', marketing: true },
});
