import { defineErrors } from '#shared/contracts/error.ts';

export const webhooksErrors = defineErrors({
  WEBHOOK_NOT_FOUND: {
    status: 404,
    title: 'Webhook not found',
    action: 'Check the id, or list the webhooks with GET /v1/channels/{channel}/webhooks.',
  },
  WEBHOOK_URL_REFUSED: {
    status: 422,
    title: 'Webhook URL is not allowed',
    action: 'Send an https:// URL of a public host, on port 443 or 8443, without user name and password.',
  },
  TOO_MANY_WEBHOOKS: {
    status: 409,
    title: 'Webhook limit of the channel reached',
    action: 'Delete a webhook, or add events to an existing one.',
  },
  WEBHOOK_NOT_PAUSED: {
    status: 409,
    title: 'The webhook is not paused',
    action: 'No action is needed: deliveries are active.',
  },
  DELIVERY_NOT_FOUND: {
    status: 404,
    title: 'Webhook delivery not found',
    action: 'Check the id in the list of deliveries; they are kept for two weeks.',
  },
});
