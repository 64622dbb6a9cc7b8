import { defineItems } from '#shared/contracts/table.ts';
import { inboxItem, type InboxPlace } from '#shared/events/inbox.ts';

/** Where its consumers remember the events they applied. */
export const loyaltyInbox: InboxPlace = { domain: 'loyalty', table: 'customers' };

/** A customer's points are one partition: the balance, and the entries it is the sum of. */
const own = defineItems('customers', {
  items: {
    balance: { pk: 'L#{customerId}', sk: 'A', serves: 'How many points has this customer?' },
    entry: {
      pk: 'L#{customerId}',
      sk: 'T#{reason}',
      serves: 'One movement of points. The key is its business reason, so that no reason moves points twice.',
    },
    orderPoints: {
      pk: 'L#{customerId}',
      sk: 'O#{orderId}',
      serves: 'What was heard of one order: paid, refunded, cancelled; and the lot of points it brought.',
    },
    ledgerEvent: {
      pk: 'L#{customerId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of the ledger, waiting for the publisher.',
    },
  },
  indexes: {
    pointsStatement: {
      partition: [{ name: 'ledgerOf', type: 'string' }],
      sort: [{ name: 'sequence', type: 'number' }],
      include: 'all',
      serves: 'Entries of one customer, newest first.',
    },
    pointsDue: {
      partition: [{ name: 'dueShard', type: 'number' }],
      sort: [{ name: 'dueAt', type: 'string' }],
      include: ['customerId', 'orderId'],
      serves: 'Lots with points left whose time is over, oldest first. Spent and expired lots are not in it.',
    },
  },
});

export const loyaltyItems = { ...own, items: { ...own.items, applied: inboxItem(loyaltyInbox) } };
