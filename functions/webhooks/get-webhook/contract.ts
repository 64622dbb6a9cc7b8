import { access, defineRoute } from '#shared/contracts/route.ts';
import { webhooksErrors } from '../errors.ts';
import { webhook, webhookParams } from '../schemas.ts';

export const GetWebhook = defineRoute({
  operationId: 'getWebhook',
  method: 'GET',
  path: '/v1/channels/{channel}/webhooks/{webhookId}',
  summary: 'Get a webhook.',
  description: '`failingSince` is present while deliveries fail.',
  access: access.staff('webhooks.write'),
  params: webhookParams,
  responses: { 200: webhook },
  errors: [webhooksErrors.WEBHOOK_NOT_FOUND],
  etag: true,
});
