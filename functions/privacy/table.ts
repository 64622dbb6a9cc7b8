import { defineItems } from '#shared/contracts/table.ts';

export const privacyItems = defineItems('customers', {
  items: {
    request: {
      pk: 'DSR#{customerId}',
      sk: 'R#{at}#{requestId}',
      serves:
        'Who exported or erased the data of this customer, and when? Kept five years, without the data.',
    },
    requestEvent: {
      pk: 'DSRE#{requestId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of exports and erasures, waiting for the publisher.',
    },
  },
});
