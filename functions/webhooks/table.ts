import { defineItems } from '#shared/contracts/table.ts';

/** A business has tens of webhooks, looked through at every event: one partition. Deliveries are kept two weeks. */
export const webhooksItems = defineItems('engagement', {
  items: {
    webhook: {
      pk: 'WEBHOOKS',
      sk: '{channel}#{webhookId}',
      serves: 'All webhooks, those of a channel, or one.',
    },
    webhookEvent: {
      pk: 'WE#{webhookId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a webhook waiting to be published.',
    },
    delivery: {
      pk: 'WD#{webhookId}',
      sk: '{deliveryId}',
      serves: 'One message to a webhook, with its content and its attempts.',
    },
  },
  indexes: {
    dueDeliveries: {
      partition: [{ name: 'waitsFor', type: 'string' }],
      sort: [{ name: 'dueAt', type: 'string' }],
      include: 'keys',
      serves: 'Deliveries to retry by webhook, oldest first. Only waiting ones are in it.',
    },
    deliveriesOfWebhook: {
      // Not `webhookId`, which webhooks have themselves.
      partition: [{ name: 'sentTo', type: 'string' }],
      sort: [{ name: 'createdAt', type: 'string' }],
      include: ['deliveryId', 'type', 'status', 'tried', 'attempts', 'dueAt'],
      serves: 'Deliveries of a webhook, newest first.',
    },
  },
});
