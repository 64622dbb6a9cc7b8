import { access, defineRoute } from '#shared/contracts/route.ts';
import { webhooksErrors } from '../errors.ts';
import { webhook, webhookParams, webhookBody } from '../schemas.ts';

export const ChangeWebhook = defineRoute({
  operationId: 'changeWebhook',
  method: 'PUT',
  path: '/v1/channels/{channel}/webhooks/{webhookId}',
  summary: 'Update a webhook.',
  description: 'Waiting deliveries go to the new URL. An unchanged webhook keeps its version.',
  access: access.staff('webhooks.write'),
  params: webhookParams,
  body: webhookBody,
  responses: { 200: webhook },
  errors: [webhooksErrors.WEBHOOK_NOT_FOUND, webhooksErrors.WEBHOOK_URL_REFUSED],
  ifMatch: 'required',
  etag: true,
  example: { url: 'https://hooks.example-marketplace.com/satu/v2', events: ['ChannelStockChanged'] },
});
