import { defineItems } from '#shared/contracts/table.ts';

/** Claims lie beside carts and orders, so that an order takes its price in one transaction. */
export const priceMatchItems = defineItems('orders', {
  items: {
    claim: { pk: 'PM#{claimId}', sk: 'A', serves: 'One claim, with its proof and decision.' },
    claimEvent: {
      pk: 'PM#{claimId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a claim waiting to be published.',
    },
    openClaim: {
      pk: 'PMC#{cartId}',
      sk: '{sku}',
      serves: 'The open claim for this line. One at a time.',
    },
    claimant: {
      pk: 'PMR#{claimant}',
      sk: 'A',
      serves: 'The rejected claims of a shopper, and whether another is allowed. Guests by a keyed digest.',
    },
    policy: {
      pk: 'PMP#{channel}',
      sk: 'A',
      serves: 'The policy of a channel, with the limits of each role.',
    },
  },
  indexes: {
    claimsByStatus: {
      partition: [{ name: 'status', type: 'string' }],
      sort: [{ name: 'since', type: 'string' }],
      include: 'all',
      serves: 'Open claims by status, oldest first: those that await a decision, and those that can be used.',
    },
  },
});
