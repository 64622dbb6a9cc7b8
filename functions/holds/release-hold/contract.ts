import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { holdsErrors } from '../errors.ts';
import { hold } from '../schemas.ts';

export const ReleaseHold = defineRoute({
  operationId: 'releaseHold',
  method: 'POST',
  path: '/v1/holds/{holdId}/release',
  summary: 'Release a hold.',
  description: 'Releasing a hold that was released or has expired has no effect and returns the hold.',
  access: access.mixed({ guestToken: 'X-Hold-Token', staffScope: 'orders.write' }),
  params: z.strictObject({ holdId: id }),
  responses: { 200: hold },
  errors: [holdsErrors.HOLD_NOT_FOUND, holdsErrors.HOLD_ENDED],
  etag: true,
});
