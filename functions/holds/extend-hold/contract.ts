import * as z from 'zod/mini';
import { duration, id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { holdsErrors } from '../errors.ts';
import { hold } from '../schemas.ts';

export const ExtendHold = defineRoute({
  operationId: 'extendHold',
  method: 'POST',
  path: '/v1/holds/{holdId}/extend',
  summary: 'Extend a hold.',
  access: access.mixed({ guestToken: 'X-Hold-Token', staffScope: 'orders.write' }),
  params: z.strictObject({ holdId: id }),
  body: z.strictObject({ expiresIn: duration.check(z.describe('New duration, counted from now')) }),
  responses: { 200: hold },
  errors: [
    holdsErrors.HOLD_NOT_FOUND,
    holdsErrors.HOLD_ENDED,
    holdsErrors.HOLD_ALREADY_EXTENDED,
    holdsErrors.HOLD_TOO_LONG,
  ],
  etag: true,
  example: { expiresIn: 'PT30M' },
});
