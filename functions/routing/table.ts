import { defineItems } from '#shared/contracts/table.ts';

export const routingItems = defineItems('inventory', {
  items: {
    capacity: {
      pk: 'RC#{locationId}',
      sk: '{day}',
      serves: 'How many orders did a location get on a local day? Only for locations with a limit.',
    },
  },
});
