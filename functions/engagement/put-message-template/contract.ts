import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { engagementErrors } from '../errors.ts';
import { messageTemplate, messageTemplateBody } from '../schemas.ts';

export const PutMessageTemplate = defineRoute({
  operationId: 'putMessageTemplate',
  method: 'PUT',
  path: '/v1/message-templates/{templateId}',
  summary: 'Create or replace a message template.',
  description:
    'For messages of journeys and campaigns. Texts are Liquid (https://liquidjs.com) and may use `customer.name`, `brand`, `coupon.code` and fields of the event as `event.…`; other names are refused. A message whose event lacks a field is not sent and is kept as `skipped: template_incomplete`; `{{ event.city | default: "…" }}` stands in for it. Greeting, the reason for the message and the link that stops it are added.',
  access: access.staff('templates.write'),
  params: z.strictObject({ templateId: code }),
  body: messageTemplateBody,
  responses: { 200: messageTemplate, 201: messageTemplate },
  errors: [engagementErrors.TEMPLATE_INVALID],
  ifMatch: 'required',
  etag: true,
  example: {
    name: 'Thank you for rating us',
    texts: {
      en: {
        subject: 'Thank you for {{ event.stars }} stars',
        body: 'Thank you for rating {{ brand }}.\n\nYour code for the next order: {{ coupon.code | default: "coming soon" }}',
        short: 'thank you for {{ event.stars }} stars!',
      },
    },
  },
});
