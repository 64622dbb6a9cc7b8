import { defineItems, defineTable } from '#shared/contracts/table.ts';

export const ordersTable = defineTable('orders', {
  purpose: 'Carts, orders, payments, and the contact data of each order in an item of its own.',
  personalData: true,
});

declare module '#shared/contracts/table.ts' {
  interface DeclaredTables extends Record<typeof ordersTable.name, true> {}
}

/** An order and everything about it is one partition, read by one query. */
export const ordersItems = defineItems('orders', {
  items: {
    order: { pk: 'O#{orderId}', sk: 'A', serves: 'One order with its lines, money and status.' },
    contact: {
      pk: 'O#{orderId}',
      sk: 'CONTACT',
      serves: 'Who receives it and where. Personal data, erased separately.',
    },
    note: {
      pk: 'O#{orderId}',
      sk: 'NOTE',
      serves: 'The note of the cancellation. May contain personal data, erased separately.',
    },
    payment: {
      pk: 'O#{orderId}',
      sk: 'PAYMENT',
      serves: 'Its current payment: link, failure, refund. Written by payments between changes of the order.',
    },
    recentOrders: {
      pk: 'RO#{buyerKey}',
      sk: 'A',
      serves:
        'The latest orders of one buyer (customer id, or a keyed digest of a guest), so that concurrent orders are placed one after another.',
    },
    number: {
      pk: 'N#{number}',
      sk: 'A',
      serves: 'The order of an order number; reserves the number.',
    },
    listed: {
      pk: 'L#{kind}#{value}#{month}',
      sk: '{placedAt}#{orderId}',
      serves:
        'Orders of a month by channel, location, SKU or the digest of an address, newest first; written a moment after the order. Filters are checked against the order itself.',
    },
    event: {
      pk: 'O#{orderId}',
      sk: 'E#{version}#{type}',
      serves: 'Its timeline, and the events waiting to be published.',
    },
  },
  indexes: {
    byCustomer: {
      partition: [{ name: 'customerId', type: 'string' }],
      sort: [{ name: 'placedAt', type: 'string' }],
      include: ['orderId', 'status', 'channel', 'currency', 'totals', 'units', 'expiresAt'],
      serves: 'Orders of one customer, newest first. Orders of guests are not in it.',
    },
    due: {
      partition: [{ name: 'dueShard', type: 'number' }],
      sort: [{ name: 'dueAt', type: 'string' }],
      include: [
        'orderId',
        'status',
        'channel',
        'currency',
        'customerId',
        'totals',
        'units',
        'placedAt',
        'expiresAt',
      ],
      serves: 'Open orders by expiry time, for the sweep and for staff. Paid and ended orders are not in it.',
    },
    byQueue: {
      partition: [{ name: 'orderQueue', type: 'string' }],
      sort: [{ name: 'orderQueuedAt', type: 'string' }],
      include: ['orderId'],
      serves: 'Orders that wait for a decision, the oldest first. Only orders in a queue are in it.',
    },
  },
});
