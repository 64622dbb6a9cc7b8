import { access, defineRoute } from '#shared/contracts/route.ts';
import { webhooksErrors } from '../errors.ts';
import { webhook, webhookParams } from '../schemas.ts';

export const RemoveWebhook = defineRoute({
  operationId: 'removeWebhook',
  method: 'DELETE',
  path: '/v1/channels/{channel}/webhooks/{webhookId}',
  summary: 'Delete a webhook.',
  description: 'Waiting deliveries are dropped. Returns the webhook as it was.',
  access: access.staff('webhooks.write'),
  params: webhookParams,
  responses: { 200: webhook },
  errors: [webhooksErrors.WEBHOOK_NOT_FOUND],
});
