import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { code, sku } from '#shared/contracts/fields.ts';
import { planningErrors } from '../errors.ts';
import { reorderSuggestion, skuPlan } from '../schemas.ts';

export const PlanSku = defineRoute({
  operationId: 'planSku',
  method: 'POST',
  path: '/v1/planning/plans',
  summary: 'Plan a SKU at a location now.',
  description: 'Every SKU is planned each night; this does it at once and may open or end its suggestion.',
  access: access.staff('purchasing.write'),
  body: z.strictObject({ locationId: code, sku }),
  responses: { 200: z.strictObject({ plan: skuPlan, suggestion: z.optional(reorderSuggestion) }) },
  errors: [channelsErrors.LOCATION_NOT_FOUND, planningErrors.NOT_STOCKED],
  example: { locationId: 'jakarta-kemang', sku: 'BATIK-M' },
});
