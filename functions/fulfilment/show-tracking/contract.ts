import * as z from 'zod/mini';
import { id, token } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { fulfilmentErrors } from '../errors.ts';

export const ShowTracking = defineRoute({
  operationId: 'showTracking',
  method: 'GET',
  path: '/v1/tracking/{fulfilmentId}/page',
  summary: 'Show the tracking page.',
  access: access.public,
  params: z.strictObject({ fulfilmentId: id }),
  query: z.strictObject({ token: token(64, 'From the link') }),
  responses: { 200: z.string() },
  errors: [fulfilmentErrors.TRACKING_NOT_FOUND],
  produces: 'text/html; charset=utf-8',
});
