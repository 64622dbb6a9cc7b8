import * as z from 'zod/mini';
import { pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { heldStatuses } from '../model/held-price.ts';
import { heldPrice } from '../schemas.ts';

export const ListPriceChanges = defineRoute({
  operationId: 'listPriceChanges',
  method: 'GET',
  path: '/v1/price-changes',
  summary: 'See the prices that wait for approval, the oldest first, or those that were decided.',
  description:
    'One that nobody answered in time says `expired` at once, and goes from the pending ones to those within a quarter of an hour.',
  access: access.staff('prices.approve'),
  query: z.strictObject({
    status: z._default(z.enum(heldStatuses), 'pending'),
    ...pageQuery,
  }),
  responses: { 200: pageOf(heldPrice) },
});
