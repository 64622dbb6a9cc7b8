import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { engagementErrors } from '../errors.ts';
import { stopQuery } from '../schemas.ts';

export const Unsubscribe = defineRoute({
  operationId: 'unsubscribe',
  method: 'POST',
  path: '/v1/unsubscribe/{messageId}',
  summary: 'Get no more of these messages, with one click.',
  description:
    'As mail programs send it (RFC 8058), whatever the body. Withdraws the customer’s consent to marketing by the medium of the message, with a record; a guest gets no more reminders of this cart. Repeating it changes nothing.',
  access: access.public,
  params: z.strictObject({ messageId: id }),
  query: stopQuery,
  rawBody: true,
  responses: { 200: z.string() },
  errors: [engagementErrors.MESSAGE_NOT_FOUND],
  produces: 'text/html; charset=utf-8',
});
