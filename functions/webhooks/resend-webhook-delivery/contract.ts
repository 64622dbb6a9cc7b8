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
    'The same text under the same `webhook-id`, signed anew, at once; if it is not taken, it is tried again like a new one.',
  access: access.staff('webhooks.write'),
  params: z.strictObject({ channel: code, webhookId: id, deliveryId: id }),
  responses: { 200: delivery },
  errors: [webhooksErrors.WEBHOOK_NOT_FOUND, webhooksErrors.DELIVERY_NOT_FOUND],
});
