import { defineItems } from '#shared/contracts/table.ts';

/** The sandbox's own books. It shares a table with orders, and no item: to the shop it is a stranger outside. */
export const sandboxItems = defineItems('orders', {
  items: {
    payment: { pk: 'SBX#{paymentId}', sk: 'A', serves: 'One payment at the sandbox, with its refunds.' },
    parcel: {
      pk: 'SBP#{reference}',
      sk: 'A',
      serves: 'One parcel at the sandbox carrier, with its events.',
    },
  },
});
