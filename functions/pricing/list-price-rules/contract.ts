import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { priceRule } from '../schemas.ts';

export const ListPriceRules = defineRoute({
  operationId: 'listPriceRules',
  method: 'GET',
  path: '/v1/price-rules',
  summary: 'List price rules.',
  access: access.staff('prices.write'),
  responses: { 200: z.strictObject({ data: z.array(priceRule) }) },
});
