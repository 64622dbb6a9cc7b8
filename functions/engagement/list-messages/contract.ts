import * as z from 'zod/mini';
import { id, pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { message } from '../schemas.ts';

export const ListMessages = defineRoute({
  operationId: 'listMessages',
  method: 'GET',
  path: '/v1/messages',
  summary: 'List messages to customers.',
  description:
    'Newest first, for one customer (`customerId`) or one day of the business (`day`, today by default).',
  access: access.staff('messages.read'),
  query: z.strictObject({
    customerId: z.optional(id),
    day: z.optional(
      z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day has the form 2026-11-23'), z.describe('Date')),
    ),
    ...pageQuery,
  }),
  responses: { 200: pageOf(message) },
});
