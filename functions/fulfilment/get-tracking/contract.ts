import * as z from 'zod/mini';
import { id, token } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { fulfilmentErrors } from '../errors.ts';
import { shownTracking } from '../schemas.ts';

export const GetTracking = defineRoute({
  operationId: 'getTracking',
  method: 'GET',
  path: '/v1/tracking/{fulfilmentId}',
  summary: 'Track a delivery or a pick-up by its link.',
  description: 'Requires the token of the tracking link instead of a sign-in. Contains no personal data.',
  access: access.public,
  params: z.strictObject({ fulfilmentId: id }),
  query: z.strictObject({ token: token(64, 'From the link') }),
  responses: { 200: shownTracking },
  errors: [fulfilmentErrors.TRACKING_NOT_FOUND],
});
