import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { dropsErrors } from '../errors.ts';
import { entry } from '../schemas.ts';

export const LeaveDrop = defineRoute({
  operationId: 'leaveDrop',
  method: 'POST',
  path: '/v1/drops/{dropId}/entries/{entryId}/leave',
  summary: 'Leave the queue of a drop.',
  description: 'Leaving an entry that has ended has no effect and returns the entry.',
  access: access.mixed({ guestToken: 'X-Cart-Token', staffScope: 'carts.write' }),
  params: z.strictObject({ dropId: id, entryId: id }),
  responses: { 200: entry },
  errors: [dropsErrors.DROP_NOT_FOUND, dropsErrors.QUEUE_ENTRY_NOT_FOUND],
  etag: true,
});
