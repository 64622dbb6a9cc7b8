import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { amount, code, price, sku } from '#shared/contracts/fields.ts';
import { planningErrors } from '../errors.ts';
import { planFigures } from '../schemas.ts';

const days = z.number().check(z.minimum(0), z.maximum(365));

export const WhatIfPlan = defineRoute({
  operationId: 'whatIfPlan',
  method: 'POST',
  path: '/v1/planning/what-if',
  summary: 'See how the plan of a SKU changes under other assumptions.',
  description: 'Nothing is written. What is left out stays as it is.',
  access: access.staff('purchasing.read'),
  body: z.strictObject({
    locationId: code,
    sku,
    serviceLevel: z.optional(z.number().check(z.minimum(0.5), z.maximum(0.9999))),
    leadTimeDays: z.optional(days),
    leadTimeSpreadDays: z.optional(days),
    demandFactor: z.optional(
      z.number().check(z.minimum(0), z.maximum(100), z.describe('1.5 for a promotion that sells half more')),
    ),
    unitCost: z.optional(price),
    orderCost: z.optional(amount),
    holdingCostPercent: z.optional(z.number().check(z.minimum(0.1), z.maximum(500))),
  }),
  responses: { 200: z.strictObject({ now: planFigures, then: planFigures }) },
  errors: [channelsErrors.LOCATION_NOT_FOUND, planningErrors.NOT_STOCKED],
  example: { locationId: 'jakarta-kemang', sku: 'BATIK-M', leadTimeDays: 14, serviceLevel: 0.98 },
});
