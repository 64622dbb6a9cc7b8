import * as z from 'zod/mini';
import { id, note } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { priceMatchErrors } from '../errors.ts';
import { rejectReasons } from '../model/claim.ts';
import { claim } from '../schemas.ts';

export const RejectPriceMatchClaim = defineRoute({
  operationId: 'rejectPriceMatchClaim',
  method: 'POST',
  path: '/v1/price-match-claims/{claimId}/reject',
  summary: 'Refuse the price, and say why.',
  description:
    'Our price holds, and the shopper may claim again with better proof. Refusals are counted: who has too many lately is told to wait.',
  access: access.staff('price-matches.write'),
  params: z.strictObject({ claimId: id }),
  body: z.strictObject({
    reason: z.enum(rejectReasons).check(z.describe('Shown to the shopper')),
    note: z.optional(note.check(z.describe('For staff'))),
  }),
  responses: { 200: claim },
  errors: [
    priceMatchErrors.CLAIM_NOT_FOUND,
    priceMatchErrors.CLAIM_CLOSED,
    priceMatchErrors.CLAIM_OF_ONES_OWN,
    priceMatchErrors.PRICE_MATCH_NOT_OFFERED,
  ],
  ifMatch: 'optional',
  etag: true,
  example: { reason: 'not_in_stock_there' },
});
