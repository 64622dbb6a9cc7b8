import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelsErrors } from '../errors.ts';
import { location } from '../schemas.ts';

export const GetLocation = defineRoute({
  operationId: 'getLocation',
  method: 'GET',
  path: '/v1/locations/{code}',
  summary: 'Get a location.',
  access: access.public,
  params: z.strictObject({ code }),
  responses: { 200: location },
  errors: [channelsErrors.LOCATION_NOT_FOUND],
  etag: true,
});
