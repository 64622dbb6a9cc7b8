import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { holdsErrors } from '../errors.ts';
import { hold } from '../schemas.ts';

export const GetHold = defineRoute({
  operationId: 'getHold',
  method: 'GET',
  path: '/v1/holds/{holdId}',
  summary: 'Get a hold.',
  access: access.mixed({ guestToken: 'X-Hold-Token', staffScope: 'orders.read' }),
  params: z.strictObject({ holdId: id }),
  responses: { 200: hold },
  errors: [holdsErrors.HOLD_NOT_FOUND],
  etag: true,
});
