import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { engagementErrors } from '../errors.ts';

export const PreviewMessageTemplate = defineRoute({
  operationId: 'previewMessageTemplate',
  method: 'POST',
  path: '/v1/message-templates/{templateId}/preview',
  summary: 'Preview a message template.',
  description: 'Renders the template with the given data, as e-mail and as short text. Sends nothing.',
  access: access.staff('templates.write'),
  params: z.strictObject({ templateId: field.code }),
  body: z.strictObject({
    locale: z._default(z.enum(['id', 'en']), 'id'),
    brand: z._default(field.name, 'Satu'),
    customerName: z._default(field.name, 'Ayu'),
    couponCode: z.optional(field.line(32, 'Code to show')),
    event: z._default(
      z.record(z.string().check(z.maxLength(64)), z.unknown()).check(z.describe('Data of the event')),
      {},
    ),
  }),
  responses: {
    200: z.strictObject({
      locale: z.enum(['id', 'en']),
      isComplete: z
        .boolean()
        .check(z.describe('False: a field of the event is missing, and nothing would be sent')),
      missing: z.array(z.string()).check(z.describe('Texts that lack a field')),
      subject: z.optional(z.string()),
      text: z.optional(z.string()),
      html: z.optional(z.string()),
      short: z.optional(z.string()),
    }),
  },
  errors: [engagementErrors.TEMPLATE_NOT_FOUND],
  example: { locale: 'en', event: { stars: 5 } },
});
