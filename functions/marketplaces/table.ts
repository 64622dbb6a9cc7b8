import { defineItems } from '#shared/contracts/table.ts';

export const marketplacesItems = defineItems('orders', {
  items: {
    link: {
      pk: 'MO#{marketplace}#{number}',
      sk: 'A',
      serves: 'Which order is this order of a marketplace? Taken in once.',
    },
  },
});
