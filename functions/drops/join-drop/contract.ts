import * as z from 'zod/mini';
import { cartsErrors } from '../../carts/errors.ts';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { dropsErrors } from '../errors.ts';
import { entry } from '../schemas.ts';

export const JoinDrop = defineRoute({
  operationId: 'joinDrop',
  method: 'POST',
  path: '/v1/drops/{dropId}/entries',
  summary: 'Join the queue of a drop.',
  description:
    'One entry per customer. A guest joins with their cart (`cartId`, X-Cart-Token) and checks out with that cart. Joining again returns the same entry; after a missed slot or leaving, it joins at the end.',
  access: access.mixed({ guestToken: 'X-Cart-Token', staffScope: 'carts.write' }),
  params: z.strictObject({ dropId: id }),
  body: z.strictObject({
    cartId: z.optional(id.check(z.describe('Required for guests: the cart that will be checked out'))),
  }),
  responses: { 200: entry, 201: entry },
  errors: [
    dropsErrors.DROP_NOT_FOUND,
    dropsErrors.DROP_CLOSED,
    dropsErrors.DROP_MEMBERS_ONLY,
    cartsErrors.CART_NOT_FOUND,
  ],
  etag: true,
  example: { cartId: 'cart_0123456789abcdefghjkmnpqrs' },
});
