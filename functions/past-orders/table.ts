import { defineItems } from '#shared/contracts/table.ts';

export const pastOrdersItems = defineItems('customers', {
  items: {
    pastOrder: {
      pk: 'PAST#{customerId}',
      sk: '{placedAt}#{reference}',
      serves: 'What did this customer buy in the system before, newest first?',
    },
  },
});
