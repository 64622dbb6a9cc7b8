import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { code, sku } from '#shared/contracts/fields.ts';
import { planningErrors } from '../errors.ts';
import { skuPlan } from '../schemas.ts';

export const GetPlan = defineRoute({
  operationId: 'getPlan',
  method: 'GET',
  path: '/v1/planning/plans/{locationId}/{sku}',
  summary: 'Get the plan of a SKU: forecast, reorder point, and why.',
  access: access.staff('purchasing.read'),
  params: z.strictObject({ locationId: code, sku }),
  responses: { 200: skuPlan },
  errors: [channelsErrors.LOCATION_NOT_FOUND, planningErrors.PLAN_NOT_FOUND],
});
