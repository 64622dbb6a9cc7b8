import { access, defineRoute } from '#shared/contracts/route.ts';
import { webhooksErrors } from '../errors.ts';
import { webhook, webhookParams, webhookBody } from '../schemas.ts';

export const ChangeWebhook = defineRoute({
  operationId: 'changeWebhook',
  method: 'PUT',
  path: '/v1/channels/{channel}/webhooks/{webhookId}',
  summary: 'Send a webhook’s messages somewhere else, or send others.',
  description: 'What waits goes to the new address. Saying what is already there changes nothing.',
  access: access.staff('webhooks.write'),
  params: webhookParams,
  body: webhookBody,
  responses: { 200: webhook },
  errors: [webhooksErrors.WEBHOOK_NOT_FOUND, webhooksErrors.WEBHOOK_URL_REFUSED],
  ifMatch: 'required',
  etag: true,
  example: { url: 'https://hooks.example-marketplace.com/satu/v2', events: ['ChannelStockChanged'] },
});
