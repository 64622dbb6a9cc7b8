import { defineItems } from '#shared/contracts/table.ts';

/** Beside the profiles; all facts of a customer are one item, so that segments read 100 customers in one call. */
export const profileFactsItems = defineItems('customers', {
  items: {
    factKind: { pk: 'FACT-KINDS', sk: '{factId}', serves: 'Which facts the shop keeps, all of them or one.' },
    facts: {
      pk: 'PF#{customerId}',
      sk: 'A',
      serves: 'What a customer said and what is known of them, each with its source and time.',
    },
    factEvent: {
      pk: 'PF#{customerId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of facts, waiting for the publisher.',
    },
  },
});
