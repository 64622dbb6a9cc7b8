import * as z from 'zod/mini';
import { currency, sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { pricingErrors } from '../errors.ts';
import { cost } from '../schemas.ts';

export const GetCost = defineRoute({
  operationId: 'getCost',
  method: 'GET',
  path: '/v1/costs/{sku}/{currency}',
  summary: 'Get the cost of a SKU.',
  access: access.staff('prices.write'),
  params: z.strictObject({ sku, currency }),
  responses: { 200: cost },
  errors: [pricingErrors.COST_NOT_FOUND],
  etag: true,
});
