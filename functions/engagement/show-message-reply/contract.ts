import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { engagementErrors } from '../errors.ts';
import { replyQuery } from '../schemas.ts';

export const ShowMessageReply = defineRoute({
  operationId: 'showMessageReply',
  method: 'GET',
  path: '/v1/message-replies/{messageId}',
  summary: 'Show the page that answers a message.',
  description:
    'A page with one button for each answer. With `answer`, a script of the page sends it at once: a person answers with one tap, and mail clients that follow links without running scripts answer nothing.',
  access: access.public,
  params: z.strictObject({ messageId: id }),
  query: replyQuery,
  responses: { 200: z.string() },
  errors: [engagementErrors.MESSAGE_NOT_FOUND],
  produces: 'text/html; charset=utf-8',
});
