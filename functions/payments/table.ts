import { defineItems } from '#shared/contracts/table.ts';
import { inboxItem, type InboxPlace } from '#shared/events/inbox.ts';

/** Where its consumers remember the events they applied. */
export const paymentsInbox: InboxPlace = { domain: 'payments', table: 'orders' };

/** The money of one order is one partition: how it stands, and the ledger that says why. */
const own = defineItems('orders', {
  items: {
    account: {
      pk: 'PAY#{orderId}',
      sk: 'A',
      serves: 'Every attempt to pay an order, and its pending refunds.',
    },
    entry: {
      pk: 'PAY#{orderId}',
      sk: 'L#{step}',
      serves: 'The ledger: one entry per step, appended and never modified.',
    },
    event: { pk: 'PAY#{orderId}', sk: 'E#{version}#{type}', serves: 'Events waiting to be published.' },
    chargeback: {
      pk: 'PAY#{orderId}',
      sk: 'CB#{chargebackId}',
      serves: 'Money that a customer’s bank took back, with its deadline and the evidence against it.',
    },
  },
  indexes: {
    chargebacksByStatus: {
      partition: [{ name: 'chargebackStatus', type: 'string' }],
      sort: [{ name: 'evidenceDue', type: 'string' }],
      include: 'all',
      serves: 'Chargebacks by status, those whose evidence is due first in front.',
    },
  },
});

export const paymentsItems = { ...own, items: { ...own.items, applied: inboxItem(paymentsInbox) } };
