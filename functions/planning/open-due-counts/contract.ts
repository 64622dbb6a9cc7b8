import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { code, id, sku } from '#shared/contracts/fields.ts';
import { recountOver } from '../../stock-work/schemas.ts';
import { planningErrors } from '../errors.ts';
import { mostCounted } from '../schemas.ts';

export const OpenDueCounts = defineRoute({
  operationId: 'openDueCounts',
  method: 'POST',
  path: '/v1/planning/counts',
  summary: 'Open a cycle count of the SKUs that are due.',
  description:
    'Takes the first due SKUs of the location and opens a stock-take of them; they are not due again while it is under way, for seven days at most. Count and complete it by the routes of stock-takes.',
  access: access.staff('stock-work.write'),
  body: z.strictObject({
    locationId: code,
    limit: mostCounted,
    recountOver,
  }),
  responses: { 201: z.strictObject({ stockTakeId: id, locationId: code, skus: z.array(sku) }) },
  errors: [channelsErrors.LOCATION_NOT_FOUND, planningErrors.NO_COUNTS_DUE],
  example: { locationId: 'jakarta-kemang', limit: 30 },
});
