import { access, defineRoute } from '#shared/contracts/route.ts';
import { webhooksErrors } from '../errors.ts';
import { delivery, webhookParams } from '../schemas.ts';

export const TestWebhook = defineRoute({
  operationId: 'testWebhook',
  method: 'POST',
  path: '/v1/channels/{channel}/webhooks/{webhookId}/test',
  summary: 'See at once whether messages arrive.',
  description:
    'Sends one message of the type `WebhookTested` and answers how that went. It is tried once, and also sent to a paused webhook.',
  access: access.staff('webhooks.write'),
  params: webhookParams,
  responses: { 200: delivery },
  errors: [webhooksErrors.WEBHOOK_NOT_FOUND],
});
