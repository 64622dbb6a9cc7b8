import { access, defineRoute } from '#shared/contracts/route.ts';
import { webhooksErrors } from '../errors.ts';
import { webhookWithSecret, webhookParams } from '../schemas.ts';

export const RotateWebhookSecret = defineRoute({
  operationId: 'rotateWebhookSecret',
  method: 'POST',
  path: '/v1/channels/{channel}/webhooks/{webhookId}/rotate-secret',
  summary: 'Rotate a webhook secret.',
  description:
    'For a day messages are signed with both secrets; then only with the new one, which is shown in this answer only.',
  access: access.staff('webhooks.write'),
  params: webhookParams,
  responses: { 200: webhookWithSecret },
  errors: [webhooksErrors.WEBHOOK_NOT_FOUND],
  etag: true,
});
