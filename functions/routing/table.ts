import { defineItems } from '#shared/contracts/table.ts';

export const routingItems = defineItems('inventory', {
  items: {
    capacity: {
      pk: 'RC#{locationId}',
      sk: '{day}',
      serves: 'How many orders was a location given on a local day? Only of locations that have a limit.',
    },
  },
});
