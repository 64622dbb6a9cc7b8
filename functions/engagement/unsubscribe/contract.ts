import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { engagementErrors } from '../errors.ts';
import { linkQuery } from '../schemas.ts';

export const Unsubscribe = defineRoute({
  operationId: 'unsubscribe',
  method: 'POST',
  path: '/v1/unsubscribe/{messageId}',
  summary: 'Unsubscribe with one click.',
  description:
    'One-click unsubscribe of mail clients (RFC 8058); the body is ignored. Withdraws the customer’s consent to marketing over the medium of the message, and records it. For an unverified address, it stops all messages to that address except verification codes. Repeating it changes nothing.',
  access: access.public,
  params: z.strictObject({ messageId: id }),
  query: linkQuery,
  rawBody: true,
  responses: { 200: z.string() },
  errors: [engagementErrors.MESSAGE_NOT_FOUND],
  produces: 'text/html; charset=utf-8',
});
