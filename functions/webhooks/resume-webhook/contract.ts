import { access, defineRoute } from '#shared/contracts/route.ts';
import { webhooksErrors } from '../errors.ts';
import { webhook, webhookParams } from '../schemas.ts';

export const ResumeWebhook = defineRoute({
  operationId: 'resumeWebhook',
  method: 'POST',
  path: '/v1/channels/{channel}/webhooks/{webhookId}/resume',
  summary: 'Let a paused webhook be told again.',
  description: 'What waited is delivered within minutes; stock figures come anew, each SKU once.',
  access: access.staff('webhooks.write'),
  params: webhookParams,
  responses: { 200: webhook },
  errors: [webhooksErrors.WEBHOOK_NOT_FOUND, webhooksErrors.WEBHOOK_NOT_PAUSED],
  etag: true,
});
