import * as z from 'zod/mini';
import { catalogErrors } from '../../catalog/errors.ts';
import { currency, price, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { pricingErrors } from '../errors.ts';
import { cost } from '../schemas.ts';

export const PutCost = defineRoute({
  operationId: 'putCost',
  method: 'PUT',
  path: '/v1/costs/{sku}/{currency}',
  summary: 'Set the cost of a SKU.',
  description:
    'Staff only. Price rules compare it with prices as they are shown, with or without tax. A cost that would put a price below its margin is refused, and the refusal names the record.',
  access: access.staff('prices.write'),
  params: z.strictObject({ sku, currency }),
  body: z.strictObject({ cost: price }),
  responses: { 200: cost },
  errors: [
    catalogErrors.SKU_NOT_FOUND,
    pricingErrors.CURRENCY_UNKNOWN,
    pricingErrors.PRICE_OF_ALIAS,
    pricingErrors.COST_ABOVE_PRICES,
  ],
  ifMatch: 'optional',
  etag: true,
  example: { cost: 210000 },
});
