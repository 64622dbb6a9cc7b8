import { defineItems } from '#shared/contracts/table.ts';
import { inboxItem, type InboxPlace } from '#shared/events/inbox.ts';

/** Where its consumers remember the events they applied. */
export const returnsInbox: InboxPlace = { domain: 'returns', table: 'orders' };

const own = defineItems('orders', {
  items: {
    returnsOfOrder: {
      pk: 'RET#{orderId}',
      sk: 'A',
      serves: 'Guards all returns of an order together, so that no unit is returned twice.',
    },
    return: { pk: 'RET#{orderId}', sk: 'R#{returnId}', serves: 'One return, and all of an order.' },
    returnEvent: {
      pk: 'RET#{orderId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of returns waiting to be published.',
    },
    policy: { pk: 'RETP#{channel}', sk: 'A', serves: 'The return policy of a channel.' },
    returnedByCustomer: {
      pk: 'RETC#{customerId}',
      sk: '{month}',
      serves:
        'How many units a customer returned, how many of them did not match the announced return, and instant refunds.',
    },
    reasons: {
      pk: 'RETR#{sku}',
      sk: '{month}',
      serves: 'The return reasons of a SKU, counted by month.',
    },
    reported: {
      pk: 'RETD#{channel}#{by}#{month}',
      sk: '{date}#{returnId}',
      serves: 'Received returns of a channel by return date and by order date, for reports.',
    },
  },
  indexes: {
    returnsByStatus: {
      partition: [{ name: 'returnStatus', type: 'string' }],
      sort: [{ name: 'returnDue', type: 'string' }],
      include: 'all',
      serves: 'Open returns by status, most urgent first.',
    },
  },
});

/** Returns lie beside their order, so that goods, money and the return change in one transaction. */
export const returnsItems = { ...own, items: { ...own.items, applied: inboxItem(returnsInbox) } };
