import { defineItems } from '#shared/contracts/table.ts';

/** Beside the profiles, so that a membership and its group change in one transaction. */
export const membershipsItems = defineItems('customers', {
  items: {
    plan: { pk: 'MEMBERSHIP-PLANS', sk: '{planId}', serves: 'All plans, or one by its id.' },
    membership: {
      pk: 'MB#{customerId}',
      sk: 'P#{planId}',
      serves: 'The memberships of a customer, with the orders that paid for them.',
    },
    membershipEvent: {
      pk: 'MBE#{customerId}#{planId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of memberships, waiting for the publisher.',
    },
  },
  indexes: {
    membershipsDue: {
      partition: [{ name: 'memberDueShard', type: 'number' }],
      sort: [{ name: 'memberDueAt', type: 'string' }],
      include: ['customerId', 'planId'],
      serves: 'Memberships by the time they end, the soonest first. Ended ones are not in it.',
    },
  },
});
