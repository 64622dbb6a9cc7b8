import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { code, version } from '#shared/contracts/fields.ts';
import { settingsBody } from '../schemas.ts';

const settings = z.strictObject({ locationId: code, version, ...settingsBody.shape });

export const PutPlanningSettings = defineRoute({
  operationId: 'putPlanningSettings',
  method: 'PUT',
  path: '/v1/planning/settings/{locationId}',
  summary: 'Set how a location is planned: service level, costs, nightly counts.',
  access: access.staff('purchasing.write'),
  params: z.strictObject({ locationId: code }),
  body: settingsBody,
  responses: { 200: settings, 201: settings },
  errors: [channelsErrors.LOCATION_NOT_FOUND],
  ifMatch: 'required',
  etag: true,
  example: { serviceLevel: 0.95, orderCost: 150_000, holdingCostPercent: 20, nightlyCount: { limit: 40 } },
});
