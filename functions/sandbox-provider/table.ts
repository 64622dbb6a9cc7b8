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
    marketplace: { pk: 'SBM#{shop}', sk: 'A', serves: 'How calls of a shop at the sandbox marketplace go.' },
    marketplaceListing: {
      pk: 'SBM#{shop}',
      sk: 'L#{listingId}',
      serves: 'What the sandbox marketplace shows of a shop.',
    },
    marketplaceOrder: {
      pk: 'SBM#{shop}',
      sk: 'O#{number}',
      serves: 'Orders of a shop at the sandbox marketplace.',
    },
  },
});
