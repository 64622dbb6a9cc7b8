import { defineErrors } from '#shared/contracts/error.ts';

export const webhooksErrors = defineErrors({
  WEBHOOK_NOT_FOUND: {
    status: 404,
    title: 'The channel has no such webhook',
    action: 'Look the id up with GET /v1/channels/{channel}/webhooks.',
  },
  WEBHOOK_URL_REFUSED: {
    status: 422,
    title: 'Nothing is sent to this address',
    action: 'Give an https:// URL of a host on the Internet, on port 443 or 8443, without user and password.',
  },
  TOO_MANY_WEBHOOKS: {
    status: 409,
    title: 'The channel has as many webhooks as it may have',
    action: 'Remove one that is not needed any more, or let one take more events.',
  },
  WEBHOOK_NOT_PAUSED: {
    status: 409,
    title: 'The webhook is not paused',
    action: 'Nothing needs to be done: it is being delivered to.',
  },
  DELIVERY_NOT_FOUND: {
    status: 404,
    title: 'The webhook has no such delivery',
    action: 'Look the id up in the list of its deliveries; they are kept for two weeks.',
  },
});
