import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { code, pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { heldAdjustment } from '../schemas.ts';

export const ListHeldAdjustments = defineRoute({
  operationId: 'listHeldAdjustments',
  method: 'GET',
  path: '/v1/locations/{locationId}/held-adjustments',
  summary: 'List adjustments that wait for a second person, oldest first.',
  access: access.staff('stock-work.approve'),
  params: z.strictObject({ locationId: code }),
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(heldAdjustment) },
  errors: [channelsErrors.LOCATION_NOT_FOUND],
});
