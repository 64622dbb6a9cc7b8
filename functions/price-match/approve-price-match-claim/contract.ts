import * as z from 'zod/mini';
import { cartsErrors } from '../../carts/errors.ts';
import { id, note } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { priceMatchErrors } from '../errors.ts';
import { claim } from '../schemas.ts';

export const ApprovePriceMatchClaim = defineRoute({
  operationId: 'approvePriceMatchClaim',
  method: 'POST',
  path: '/v1/price-match-claims/{claimId}/approve',
  summary: 'Approve a price-match claim.',
  description:
    'Applies the price to the cart line. The channel’s policy limits how far each role may go below the current price. Claims cannot be approved by the person who opened them.',
  access: access.staff('price-matches.write'),
  params: z.strictObject({ claimId: id }),
  body: z.strictObject({ note: z.optional(note.check(z.describe('For staff'))) }),
  responses: { 200: claim },
  errors: [
    priceMatchErrors.CLAIM_NOT_FOUND,
    priceMatchErrors.CLAIM_CLOSED,
    priceMatchErrors.OWN_CLAIM,
    priceMatchErrors.CLAIM_ABOVE_LIMIT,
    priceMatchErrors.PRICE_MATCH_NOT_OFFERED,
    priceMatchErrors.PRICE_MATCH_NOT_POSSIBLE,
    priceMatchErrors.PRICE_BELOW_FLOOR,
    cartsErrors.CART_NOT_FOUND,
    cartsErrors.CART_CLOSED,
    cartsErrors.CART_MERGED,
  ],
  ifMatch: 'optional',
  etag: true,
  example: { note: 'Seen on their page, in stock there' },
});
