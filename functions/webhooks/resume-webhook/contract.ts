import { access, defineRoute } from '#shared/contracts/route.ts';
import { webhooksErrors } from '../errors.ts';
import { webhook, webhookParams } from '../schemas.ts';

export const ResumeWebhook = defineRoute({
  operationId: 'resumeWebhook',
  method: 'POST',
  path: '/v1/channels/{channel}/webhooks/{webhookId}/resume',
  summary: 'Resume a paused webhook.',
  description:
    'Waiting deliveries are sent within minutes; stock figures are sent again from the start, each SKU once.',
  access: access.staff('webhooks.write'),
  params: webhookParams,
  responses: { 200: webhook },
  errors: [webhooksErrors.WEBHOOK_NOT_FOUND, webhooksErrors.WEBHOOK_NOT_PAUSED],
  etag: true,
});
