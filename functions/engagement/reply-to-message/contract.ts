import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { engagementErrors } from '../errors.ts';
import { replyQuery } from '../schemas.ts';

export const ReplyToMessage = defineRoute({
  operationId: 'replyToMessage',
  method: 'POST',
  path: '/v1/message-replies/{messageId}',
  summary: 'Answer a message.',
  description:
    'Sent by the page behind a link of a message. Answers its survey, with `answer` in the query or as a form field; or has the cart held in the store that the message offered. The last answer counts; the same answer again changes nothing. The link works for 30 days.',
  access: access.public,
  params: z.strictObject({ messageId: id }),
  query: replyQuery,
  rawBody: true,
  responses: { 200: z.string() },
  errors: [engagementErrors.MESSAGE_NOT_FOUND, engagementErrors.ANSWER_NOT_OFFERED],
  produces: 'text/html; charset=utf-8',
});
