import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';

export const ListMessageTemplates = defineRoute({
  operationId: 'listMessageTemplates',
  method: 'GET',
  path: '/v1/message-templates',
  summary: 'List message templates.',
  description:
    'Those that staff wrote, and the built-in ones of the built-in journeys. Writing one under the id of a built-in template replaces it.',
  access: access.staff('templates.write'),
  responses: {
    200: field.pageOf(
      z.strictObject({
        templateId: field.code,
        name: field.name,
        languages: z.array(z.enum(['id', 'en'])),
        isBuiltIn: z.boolean().check(z.describe('True: a built-in template that staff did not replace')),
      }),
    ),
  },
});
