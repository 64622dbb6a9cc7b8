import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { dropsErrors } from '../errors.ts';
import { place } from '../schemas.ts';

export const GetPlace = defineRoute({
  operationId: 'getPlace',
  method: 'GET',
  path: '/v1/drops/{dropId}/places/{placeId}',
  summary: 'Get a place in the queue of a drop.',
  description: 'Poll every `askAgainInSeconds`. Each request moves the queue, at most once a second.',
  access: access.mixed({ guestToken: 'X-Cart-Token', staffScope: 'carts.write' }),
  params: z.strictObject({ dropId: id, placeId: id }),
  responses: { 200: place },
  errors: [dropsErrors.DROP_NOT_FOUND, dropsErrors.PLACE_NOT_FOUND],
  etag: true,
});
