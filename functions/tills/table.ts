import { defineItems } from '#shared/contracts/table.ts';

export const tillsItems = defineItems('orders', {
  items: {
    session: { pk: 'DS#{sessionId}', sk: 'A', serves: 'One session of a drawer with its totals.' },
    entry: {
      pk: 'DS#{sessionId}',
      sk: 'N#{entryId}',
      serves: 'One movement of cash; was it recorded before?',
    },
    sessionEvent: {
      pk: 'DS#{sessionId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a session waiting to be published.',
    },
    openDrawer: {
      pk: 'DO#{locationId}',
      sk: '{drawer}',
      serves: 'Which drawers of a location are open? One session of each.',
    },
  },
});
