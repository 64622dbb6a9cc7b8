import { defineItems } from '#shared/contracts/table.ts';

export const cartsItems = defineItems('orders', {
  items: {
    cart: { pk: 'C#{cartId}', sk: 'A', serves: 'One cart with its lines.' },
    contact: {
      pk: 'C#{cartId}',
      sk: 'CONTACT',
      serves: 'The contact address of a guest, stored separately so that it can be erased.',
    },
    event: {
      pk: 'C#{cartId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a cart waiting to be published.',
    },
    draft: {
      pk: 'DRAFTS',
      sk: '{expiresAt}#{cartId}',
      serves: 'Which draft orders are open, the next to expire first?',
    },
    current: {
      pk: 'CC#{customerId}',
      sk: 'A',
      serves: 'Which cart is the customer’s current one?',
    },
  },
});
