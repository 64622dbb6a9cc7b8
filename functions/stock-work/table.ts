import { defineItems } from '#shared/contracts/table.ts';

export const stockWorkItems = defineItems('inventory', {
  items: {
    transfer: { pk: 'TR#{transferId}', sk: 'A', serves: 'One transfer between two locations.' },
    transferEvent: {
      pk: 'TR#{transferId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a transfer waiting to be published.',
    },
    transferEntry: {
      pk: 'TRLIST#{locationId}',
      sk: '{createdAt}#{transferId}',
      serves: 'Transfers from and to a location, the newest first.',
    },
  },
});
