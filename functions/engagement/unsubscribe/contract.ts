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
    'As mail programs send it (RFC 8058), whatever the body. Withdraws the customer’s consent to marketing by the medium of the message, with a record. When nobody proved the address, it stops messages to that address, but for codes that prove it. Repeating it changes nothing.',
  access: access.public,
  params: z.strictObject({ messageId: id }),
  query: linkQuery,
  rawBody: true,
  responses: { 200: z.string() },
  errors: [engagementErrors.MESSAGE_NOT_FOUND],
  produces: 'text/html; charset=utf-8',
});
