import * as z from 'zod/mini';
import { id, note } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { pricingErrors } from '../errors.ts';
import { heldPrice } from '../schemas.ts';

export const RejectPriceChange = defineRoute({
  operationId: 'rejectPriceChange',
  method: 'POST',
  path: '/v1/price-changes/{changeId}/reject',
  summary: 'Reject a price change.',
  description: 'Existing prices are unchanged.',
  access: access.staff('prices.approve'),
  params: z.strictObject({ changeId: id }),
  body: z.strictObject({ note }),
  responses: { 200: heldPrice },
  errors: [
    pricingErrors.PRICE_CHANGE_NOT_FOUND,
    pricingErrors.PRICE_CHANGE_CLOSED,
    pricingErrors.OWN_PRICE_CHANGE,
  ],
  example: { note: 'Below what we pay for it' },
});
