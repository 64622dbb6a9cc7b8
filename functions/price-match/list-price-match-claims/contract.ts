import * as z from 'zod/mini';
import { pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { claimStatuses } from '../model/claim.ts';
import { claim } from '../schemas.ts';

export const ListPriceMatchClaims = defineRoute({
  operationId: 'listPriceMatchClaims',
  method: 'GET',
  path: '/v1/price-match-claims',
  summary: 'List price-match claims, oldest first.',
  description:
    'Ordered by when a claim entered its status. A claim that expired a moment ago may still be listed under its old status; its `status` is `expired`.',
  access: access.staff('price-matches.read'),
  query: z.strictObject({ status: z._default(z.enum(claimStatuses), 'requested'), ...pageQuery }),
  responses: { 200: pageOf(claim) },
});
