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
      serves: 'Events of exports, erasures and data requests, waiting for the publisher.',
    },
    openDataRequest: {
      pk: 'DSR#{customerId}',
      sk: 'O#{kind}',
      serves: 'Open data requests of a customer, at most one per kind.',
    },
    answeredDataRequest: {
      pk: 'DSR#{customerId}',
      sk: 'D#{receivedAt}#{requestId}',
      serves: 'Answered data requests of a customer, with the answer. Kept five years.',
    },
  },
  indexes: {
    dataRequestsDue: {
      partition: [{ name: 'dataRequestState', type: 'string' }],
      sort: [{ name: 'dataRequestDueAt', type: 'string' }],
      include: 'all',
      serves: 'Open data requests, the soonest due first. A handful at a time: one partition.',
    },
  },
});
