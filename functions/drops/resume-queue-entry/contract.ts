import * as z from 'zod/mini';
import { id, token } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { dropsErrors } from '../errors.ts';
import { entry } from '../schemas.ts';

export const ResumeQueueEntry = defineRoute({
  operationId: 'resumeQueueEntry',
  method: 'POST',
  path: '/v1/drops/{dropId}/entries/resume',
  summary: 'Resume an entry by its signed number.',
  description:
    'Verifies a signed number and returns its entry. For a guest, `cart` gives access to the cart that the shopper joined with: check out with that cart. A customer signs in to buy. Changes nothing.',
  access: access.public,
  params: z.strictObject({ dropId: id }),
  body: z.strictObject({ signedNumber: token(200, 'As it was when the entry was made') }),
  responses: {
    200: z.extend(entry, {
      cart: z.optional(
        z
          .strictObject({ cartId: id, cartToken: z.string() })
          .check(z.describe('For guests, while the cart is open')),
      ),
    }),
  },
  errors: [dropsErrors.DROP_NOT_FOUND, dropsErrors.SIGNED_NUMBER_INVALID, dropsErrors.SIGNED_NUMBER_ENDED],
  etag: true,
  example: { signedNumber: '17.entry_0123456789abcdefghjkmnpqrs.q2lYH0JvWZ6Tn8rXcA4bKd9sUe1fMg7P' },
});
