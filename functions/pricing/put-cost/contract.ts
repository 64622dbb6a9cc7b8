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
  summary: 'Say what one unit costs us, so that rules can keep a margin.',
  description:
    'For staff alone. It is kept with the prices of the SKU, so it changes only while no price does: a cost that would put a price below its margin is refused, and names the record. Compared with prices as they are shown, with or without tax.',
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
