import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { dropsErrors } from '../errors.ts';
import { place } from '../schemas.ts';

export const LeaveDrop = defineRoute({
  operationId: 'leaveDrop',
  method: 'POST',
  path: '/v1/drops/{dropId}/places/{placeId}/leave',
  summary: 'Give the place in line up; the next moves on.',
  description: 'Leaving what has ended changes nothing and answers the place.',
  access: access.mixed({ guestToken: 'X-Cart-Token', staffScope: 'carts.write' }),
  params: z.strictObject({ dropId: id, placeId: id }),
  responses: { 200: place },
  errors: [dropsErrors.DROP_NOT_FOUND, dropsErrors.PLACE_NOT_FOUND],
  etag: true,
});
