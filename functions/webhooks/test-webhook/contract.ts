import { access, defineRoute } from '#shared/contracts/route.ts';
import { webhooksErrors } from '../errors.ts';
import { delivery, webhookParams } from '../schemas.ts';

export const TestWebhook = defineRoute({
  operationId: 'testWebhook',
  method: 'POST',
  path: '/v1/channels/{channel}/webhooks/{webhookId}/test',
  summary: 'Send a test message to a webhook.',
  description:
    'Sends one message of type `WebhookTested` and returns the result. It is attempted once, also for a paused webhook.',
  access: access.staff('webhooks.write'),
  params: webhookParams,
  responses: { 200: delivery },
  errors: [webhooksErrors.WEBHOOK_NOT_FOUND],
});
