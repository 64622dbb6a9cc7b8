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
  summary: 'Grant the price, after a look at the proof.',
  description:
    'The cart has the price from then on. Each role goes as far below our price of now as the channel’s policy says; whoever made the claim lets somebody else decide.',
  access: access.staff('price-matches.write'),
  params: z.strictObject({ claimId: id }),
  body: z.strictObject({ note: z.optional(note.check(z.describe('For staff'))) }),
  responses: { 200: claim },
  errors: [
    priceMatchErrors.CLAIM_NOT_FOUND,
    priceMatchErrors.CLAIM_CLOSED,
    priceMatchErrors.CLAIM_OF_ONES_OWN,
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
