import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { engagementErrors } from '../errors.ts';
import { linkQuery } from '../schemas.ts';

export const ShowUnsubscribe = defineRoute({
  operationId: 'showUnsubscribe',
  method: 'GET',
  path: '/v1/unsubscribe/{messageId}',
  summary: 'Show the unsubscribe page.',
  description:
    'A page with one button. Opening it changes nothing, because mail clients follow links automatically.',
  access: access.public,
  params: z.strictObject({ messageId: id }),
  query: linkQuery,
  responses: { 200: z.string() },
  errors: [engagementErrors.MESSAGE_NOT_FOUND],
  produces: 'text/html; charset=utf-8',
});
