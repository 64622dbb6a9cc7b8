import * as z from 'zod/mini';
import { id, instant, note } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { pricingErrors } from '../errors.ts';
import { heldPrice } from '../schemas.ts';

export const ApprovePriceChange = defineRoute({
  operationId: 'approvePriceChange',
  method: 'POST',
  path: '/v1/price-changes/{changeId}/approve',
  summary: 'Approve a price change.',
  description:
    'The price applies at once and ends at `until` at the latest. A record of the same id that lasts longer is kept beside it and applies again afterwards. The person who requested the price cannot approve it. Rules that reject prices are checked again.',
  access: access.staff('prices.approve'),
  params: z.strictObject({ changeId: id }),
  body: z.strictObject({
    until: instant.check(z.describe('End of the exception, exclusive')),
    note: z.optional(note),
  }),
  responses: { 200: heldPrice },
  errors: [
    pricingErrors.PRICE_CHANGE_NOT_FOUND,
    pricingErrors.PRICE_CHANGE_CLOSED,
    pricingErrors.OWN_PRICE_CHANGE,
    pricingErrors.PRICE_RULE_BROKEN,
    pricingErrors.PRICE_DUPLICATE,
    pricingErrors.PRICE_LIST_FULL,
  ],
  example: { until: '2026-12-31T17:00:00Z', note: 'Clearance of the season' },
});
