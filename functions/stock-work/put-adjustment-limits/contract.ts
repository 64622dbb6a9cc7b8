import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { code } from '#shared/contracts/fields.ts';
import { adjustmentLimits, adjustmentLimitsBody } from '../schemas.ts';

export const PutAdjustmentLimits = defineRoute({
  operationId: 'putAdjustmentLimits',
  method: 'PUT',
  path: '/v1/locations/{locationId}/adjustment-limits',
  summary: 'Set the adjustment limits of a location.',
  description:
    'An adjustment whose value at average cost is above the limit waits for a second person. The limit for role and reason applies first, then that for the role, for the reason, for everybody; without any, nothing waits. With a limit, units without a known cost wait as well.',
  access: access.staff('stock-work.limits'),
  params: z.strictObject({ locationId: code }),
  body: adjustmentLimitsBody,
  responses: { 200: adjustmentLimits, 201: adjustmentLimits },
  errors: [channelsErrors.LOCATION_NOT_FOUND],
  ifMatch: 'required',
  etag: true,
  example: { limits: [{ reason: 'lost', role: 'store-manager', upTo: 500_000 }] },
});
