import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { webhooksErrors } from '../errors.ts';
import { webhookBody, webhookWithSecret } from '../schemas.ts';

export const CreateWebhook = defineRoute({
  operationId: 'createWebhook',
  method: 'POST',
  path: '/v1/channels/{channel}/webhooks',
  summary: 'Create a webhook.',
  description:
    'Messages are posted as JSON `{type, timestamp, data}` and signed as https://www.standardwebhooks.com says: `webhook-id`, `webhook-timestamp`, and `webhook-signature: v1,<base64 HMAC-SHA256 of "id.timestamp.body">`, one for each active secret. Answer 2xx within five seconds. Any other response is retried after 1, 5 and 30 minutes, then at intervals of hours, for three days; a message may be delivered more than once, with the same id. The secret is shown in this answer only. For staff, and for the channel’s own machine client.',
  access: access.staff('webhooks.write'),
  params: z.strictObject({ channel: code }),
  body: webhookBody,
  responses: { 201: webhookWithSecret },
  errors: [
    channelsErrors.CHANNEL_NOT_FOUND,
    webhooksErrors.WEBHOOK_URL_REFUSED,
    webhooksErrors.TOO_MANY_WEBHOOKS,
  ],
  etag: true,
  example: {
    url: 'https://hooks.example-marketplace.com/satu',
    events: ['ChannelStockChanged', 'OrderPaid', 'OrderCancelled'],
  },
});
