import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { engagementErrors } from '../errors.ts';
import { linkQuery } from '../schemas.ts';

export const ConfirmAddress = defineRoute({
  operationId: 'confirmAddress',
  method: 'POST',
  path: '/v1/confirm-address/{messageId}',
  summary: 'Confirm an address.',
  description:
    'Sent by the button of the confirmation page; the body is ignored. All stock subscriptions of the address become active, and cart reminders may be sent. The link works for 7 days. Repeating it changes nothing.',
  access: access.public,
  params: z.strictObject({ messageId: id }),
  query: linkQuery,
  rawBody: true,
  responses: { 200: z.string() },
  errors: [engagementErrors.MESSAGE_NOT_FOUND],
  produces: 'text/html; charset=utf-8',
});
