import { defineItems } from '#shared/contracts/table.ts';

export const wishListsItems = defineItems('customers', {
  items: {
    wishList: {
      pk: 'WL#{customerId}',
      sk: 'A',
      serves: 'What does this customer wish for, or saved for later?',
    },
    share: { pk: 'WLS#{shareId}', sk: 'A', serves: 'Whose wish list does this link show?' },
    wishListEvent: {
      pk: 'WL#{customerId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a wish list, waiting for the publisher.',
    },
  },
});
