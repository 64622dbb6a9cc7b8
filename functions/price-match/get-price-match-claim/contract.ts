import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { priceMatchErrors } from '../errors.ts';
import { claim } from '../schemas.ts';

export const GetPriceMatchClaim = defineRoute({
  operationId: 'getPriceMatchClaim',
  method: 'GET',
  path: '/v1/price-match-claims/{claimId}',
  summary: 'Get a price-match claim.',
  description:
    'Staff also see who claimed and who decided, and how many claims of this shopper were rejected.',
  access: access.mixed({ guestToken: 'X-Claim-Token', staffScope: 'price-matches.read' }),
  params: z.strictObject({ claimId: id }),
  responses: { 200: claim },
  errors: [priceMatchErrors.CLAIM_NOT_FOUND],
  etag: true,
});
