import { defineItems } from '#shared/contracts/table.ts';

/** Claims lie beside carts and orders, so that an order takes its price in one transaction. */
export const priceMatchItems = defineItems('orders', {
  items: {
    claim: { pk: 'PM#{claimId}', sk: 'A', serves: 'One claim, with its proof and what was decided.' },
    claimEvent: {
      pk: 'PM#{claimId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a claim waiting to be published.',
    },
    openClaim: {
      pk: 'PMC#{cartId}',
      sk: '{sku}',
      serves: 'Is there a claim for this line already? One at a time.',
    },
    claimant: {
      pk: 'PMR#{claimant}',
      sk: 'A',
      serves:
        'How many claims of somebody were refused, and may they make another? Guests by a keyed digest.',
    },
    policy: { pk: 'PMP#{channel}', sk: 'A', serves: 'What a channel promises, and who decides.' },
  },
  indexes: {
    claimsByStatus: {
      partition: [{ name: 'status', type: 'string' }],
      sort: [{ name: 'since', type: 'string' }],
      include: 'all',
      serves: 'Claims that stand somewhere, oldest first: what waits for an answer, what waits to be used.',
    },
  },
});
