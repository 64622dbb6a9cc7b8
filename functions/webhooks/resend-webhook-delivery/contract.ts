import * as z from 'zod/mini';
import { code, id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { webhooksErrors } from '../errors.ts';
import { delivery } from '../schemas.ts';

export const ResendWebhookDelivery = defineRoute({
  operationId: 'resendWebhookDelivery',
  method: 'POST',
  path: '/v1/channels/{channel}/webhooks/{webhookId}/deliveries/{deliveryId}/resend',
  summary: 'Resend a delivery.',
  description:
    'Sends the same body under the same `webhook-id` immediately, with a new signature; if it fails, it is retried like a new delivery.',
  access: access.staff('webhooks.write'),
  params: z.strictObject({ channel: code, webhookId: id, deliveryId: id }),
  responses: { 200: delivery },
  errors: [webhooksErrors.WEBHOOK_NOT_FOUND, webhooksErrors.DELIVERY_NOT_FOUND],
});
