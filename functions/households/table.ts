import { defineItems } from '#shared/contracts/table.ts';

export const householdsItems = defineItems('customers', {
  items: {
    household: { pk: 'HH#{householdId}', sk: 'A', serves: 'Who lives together?' },
    householdEvent: {
      pk: 'HH#{householdId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a household, waiting for the publisher.',
    },
    householdOf: { pk: 'HHM#{customerId}', sk: 'A', serves: 'Which household is this customer in?' },
  },
});
