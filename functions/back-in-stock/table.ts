import { defineItems } from '#shared/contracts/table.ts';
import { inboxItem, type InboxPlace } from '#shared/events/inbox.ts';

/** Where its consumers remember the events they applied. */
export const backInStockInbox: InboxPlace = { domain: 'back-in-stock', table: 'engagement' };

/** Beside the messages: who asked to be notified, and of what. Addresses lie apart, so that they can be erased. */
const own = defineItems('engagement', {
  items: {
    subscription: {
      pk: 'BIS#{subscriptionId}',
      sk: 'A',
      serves: 'One stock subscription: is it waiting, was it notified?',
    },
    subscriber: {
      pk: 'BIS#{subscriptionId}',
      sk: 'CONTACT',
      serves: 'The contact of the subscriber, stored separately and deleted with the subscription.',
    },
    subscriptionEvent: {
      pk: 'BIS#{subscriptionId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a subscription waiting to be published.',
    },
    subscriptionLimit: {
      pk: 'BISL#{subject}#{window}',
      sk: 'A',
      serves: 'How often did this caller subscribe, and how often was this address used (keyed digests)?',
    },
    notified: {
      pk: 'BIST#{person}#{watchId}',
      sk: 'A',
      serves: 'When was this person (a keyed digest) last notified that this is back?',
    },
    watch: {
      pk: 'BISW#{watchId}',
      sk: 'A',
      serves: 'How many may be notified of a SKU in a channel (or at a store) in this quarter of an hour?',
    },
  },
  indexes: {
    waitingSubscriptions: {
      partition: [{ name: 'waitsFor', type: 'string' }],
      sort: [{ name: 'subscribedAt', type: 'string' }],
      include: ['subscriptionId', 'person'],
      serves:
        'Who waits for a SKU in a channel (or at a store), oldest first? Only waiting subscriptions are in it.',
    },
    subscriptionsByCustomer: {
      partition: [{ name: 'customerId', type: 'string' }],
      sort: [{ name: 'subscribedAt', type: 'string' }],
      include: 'all',
      serves: 'The stock subscriptions of a signed-in customer, newest first.',
    },
    dueWatches: {
      partition: [{ name: 'dueShard', type: 'number' }],
      sort: [{ name: 'dueAt', type: 'string' }],
      include: ['channel', 'sku', 'locationId'],
      serves: 'Watches that must be checked, longest overdue first.',
    },
  },
});

export const backInStockItems = { ...own, items: { ...own.items, applied: inboxItem(backInStockInbox) } };
