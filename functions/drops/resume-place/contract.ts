import * as z from 'zod/mini';
import { id, token } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { dropsErrors } from '../errors.ts';
import { place } from '../schemas.ts';

export const ResumePlace = defineRoute({
  operationId: 'resumePlace',
  method: 'POST',
  path: '/v1/drops/{dropId}/places/resume',
  summary: 'Resume a place by its signed number.',
  description:
    'Verifies a signed number and returns its place. For a guest, `cart` opens the cart that the shopper joined with: check out with it. A customer signs in to buy. Changes nothing.',
  access: access.public,
  params: z.strictObject({ dropId: id }),
  body: z.strictObject({ signedNumber: token(200, 'As it was answered when the place was taken') }),
  responses: {
    200: z.extend(place, {
      cart: z.optional(
        z
          .strictObject({ cartId: id, cartToken: z.string() })
          .check(z.describe('For guests, while the cart is open')),
      ),
    }),
  },
  errors: [dropsErrors.DROP_NOT_FOUND, dropsErrors.SIGNED_NUMBER_INVALID, dropsErrors.SIGNED_NUMBER_ENDED],
  etag: true,
  example: { signedNumber: '17.place_0123456789abcdefghjkmnpqrs.q2lYH0JvWZ6Tn8rXcA4bKd9sUe1fMg7P' },
});
