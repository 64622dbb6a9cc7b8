import * as z from 'zod/mini';
import { pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { claimStatuses } from '../model/claim.ts';
import { claim } from '../schemas.ts';

export const ListPriceMatchClaims = defineRoute({
  operationId: 'listPriceMatchClaims',
  method: 'GET',
  path: '/v1/price-match-claims',
  summary: 'See the claims that wait for a decision, the oldest first, or those that stand elsewhere.',
  description:
    'By status, in the order in which claims came to it. One that ran out a moment ago may still be listed where it stood; its `status` says `expired`.',
  access: access.staff('price-matches.read'),
  query: z.strictObject({ status: z._default(z.enum(claimStatuses), 'requested'), ...pageQuery }),
  responses: { 200: pageOf(claim) },
});
