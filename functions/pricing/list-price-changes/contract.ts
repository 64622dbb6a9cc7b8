import * as z from 'zod/mini';
import { pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { heldStatuses } from '../model/held-price.ts';
import { heldPrice } from '../schemas.ts';

export const ListPriceChanges = defineRoute({
  operationId: 'listPriceChanges',
  method: 'GET',
  path: '/v1/price-changes',
  summary: 'List price changes, oldest first.',
  description:
    'An expired change has status `expired` at once, and leaves the list of pending changes within 15 minutes.',
  access: access.staff('prices.approve'),
  query: z.strictObject({
    status: z._default(z.enum(heldStatuses), 'pending'),
    ...pageQuery,
  }),
  responses: { 200: pageOf(heldPrice) },
});
