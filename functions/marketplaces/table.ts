import { defineItems } from '#shared/contracts/table.ts';
import { inboxItem } from '#shared/events/inbox.ts';

export const marketplacesInbox = { domain: 'marketplaces', table: 'orders' } as const;

export const marketplacesItems = defineItems('orders', {
  items: {
    link: {
      pk: 'MO#{marketplace}#{number}',
      sk: 'A',
      serves: 'Which order is this order of a marketplace? Taken in once.',
    },
    numberOfOrder: {
      pk: 'MN#{orderId}',
      sk: 'A',
      serves: 'Which marketplace did an order come from, and what is its number there?',
    },
    account: {
      pk: 'MARKETPLACES',
      sk: '{marketplace}',
      serves: 'All accounts at marketplaces, some of them, or one.',
    },
    health: {
      pk: 'MH#{marketplace}',
      sk: 'A',
      serves: 'Does a marketplace accept updates, and up to where was its stock sent?',
    },
    healthEvent: {
      pk: 'MH#{marketplace}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a marketplace waiting to be published.',
    },
    listing: {
      pk: 'ML#{marketplace}',
      sk: '{sku}',
      serves: 'What is listed at a marketplace, by SKU.',
    },
    told: {
      pk: 'MT#{marketplace}',
      sk: '{sku}',
      serves: 'Which figure of a SKU did a marketplace take last?',
    },
    update: {
      pk: 'MW#{marketplace}',
      sk: '{kind}#{subject}',
      serves: 'Pending updates of a marketplace, removed once it accepted them.',
    },
    updateEvent: {
      pk: 'MWE#{marketplace}#{kind}#{subject}',
      sk: 'E#{version}#{type}',
      serves: 'Events of an update waiting to be published.',
    },
    payout: {
      pk: 'MP#{marketplace}#{payoutId}',
      sk: 'A',
      serves: 'A payout beside the orders it is about.',
    },
    paidOut: {
      pk: 'MO#{marketplace}#{number}',
      sk: 'PAID',
      serves: 'Which payout paid the sale of an order?',
    },
    payoutEvent: {
      pk: 'MP#{marketplace}#{payoutId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a payout waiting to be published.',
    },
    inbox: inboxItem(marketplacesInbox),
  },
});
