import { defineItems } from '#shared/contracts/table.ts';
import { inboxItem, type InboxPlace } from '#shared/events/inbox.ts';

export const fulfilmentInbox: InboxPlace = { domain: 'fulfilment', table: 'orders' };

/** Fulfilments lie beside orders, so that both move in one transaction. */
const own = defineItems('orders', {
  items: {
    fulfilment: {
      pk: 'FO#{orderId}',
      sk: 'F#{number}',
      serves: 'One fulfilment of an order; all fulfilments of an order.',
    },
    fulfilmentEvent: {
      pk: 'FU#{fulfilmentId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a fulfilment waiting to be published.',
    },
    pickList: { pk: 'PL#{pickListId}', sk: 'A', serves: 'One pick list.' },
    pickListEvent: {
      pk: 'PL#{pickListId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a pick list waiting to be published.',
    },
    tracking: {
      pk: 'TN#{carrier}#{trackingNumber}',
      sk: 'A',
      serves: 'The parcel of a tracking number.',
    },
    returnParcelEvent: {
      pk: 'TN#{carrier}#{trackingNumber}',
      sk: 'E#{version}#{type}',
      serves: 'What a carrier reported of a return parcel, waiting to be published.',
    },
  },
  indexes: {
    fulfilmentsByLocation: {
      partition: [{ name: 'workAt', type: 'string' }],
      sort: [{ name: 'promisedAt', type: 'string' }],
      include: 'all',
      serves: 'Fulfilments of a location by status, most urgent first.',
    },
    fulfilmentsByQueue: {
      partition: [{ name: 'attentionQueue', type: 'string' }],
      sort: [{ name: 'attentionSince', type: 'string' }],
      include: 'all',
      serves: 'Fulfilments that need attention, oldest first; only those in a queue.',
    },
    dueFulfilments: {
      partition: [{ name: 'fulfilmentShard', type: 'number' }],
      sort: [{ name: 'nextAt', type: 'string' }],
      include: ['what'],
      serves: 'Fulfilments by due time. Ended ones are not in it.',
    },
  },
});

export const fulfilmentItems = { ...own, items: { ...own.items, applied: inboxItem(fulfilmentInbox) } };
