import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { dropsErrors } from '../errors.ts';
import { place } from '../schemas.ts';

export const LeaveDrop = defineRoute({
  operationId: 'leaveDrop',
  method: 'POST',
  path: '/v1/drops/{dropId}/places/{placeId}/leave',
  summary: 'Leave the queue of a drop.',
  description: 'Leaving a place that has ended has no effect and returns the place.',
  access: access.mixed({ guestToken: 'X-Cart-Token', staffScope: 'carts.write' }),
  params: z.strictObject({ dropId: id, placeId: id }),
  responses: { 200: place },
  errors: [dropsErrors.DROP_NOT_FOUND, dropsErrors.PLACE_NOT_FOUND],
  etag: true,
});
