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
  summary: 'Reject a price-match claim.',
  description:
    'The price of the line is unchanged. The shopper may open another claim with better proof; too many recent rejections are refused with `PRICE_MATCH_BLOCKED`.',
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
    priceMatchErrors.OWN_CLAIM,
    priceMatchErrors.PRICE_MATCH_NOT_OFFERED,
  ],
  ifMatch: 'optional',
  etag: true,
  example: { reason: 'not_in_stock_there' },
});
