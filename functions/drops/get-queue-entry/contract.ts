import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { dropsErrors } from '../errors.ts';
import { entry } from '../schemas.ts';

export const GetQueueEntry = defineRoute({
  operationId: 'getQueueEntry',
  method: 'GET',
  path: '/v1/drops/{dropId}/entries/{entryId}',
  summary: 'Get an entry in the queue of a drop.',
  description: 'Poll every `askAgainInSeconds`. Each request advances the queue, at most once a second.',
  access: access.mixed({ guestToken: 'X-Cart-Token', staffScope: 'carts.write' }),
  params: z.strictObject({ dropId: id, entryId: id }),
  responses: { 200: entry },
  errors: [dropsErrors.DROP_NOT_FOUND, dropsErrors.QUEUE_ENTRY_NOT_FOUND],
  etag: true,
});
