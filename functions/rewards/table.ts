import { defineItems } from '#shared/contracts/table.ts';

export const rewardsItems = defineItems('customers', {
  items: {
    reward: { pk: 'REWARDS', sk: '{rewardId}', serves: 'All rewards, or one by its id.' },
    rewardUse: {
      pk: 'RWU#{rewardId}',
      sk: 'A',
      serves: 'How often was a reward redeemed? Counted in the transaction that spends the points.',
    },
    redemption: {
      pk: 'RW#{customerId}',
      sk: 'R#{redemptionId}',
      serves: 'Rewards that a customer redeemed, or one of them.',
    },
    redemptionEvent: {
      pk: 'RWE#{redemptionId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a redemption, waiting for the publisher.',
    },
  },
});
