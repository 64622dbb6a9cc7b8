import { defineItems } from '#shared/contracts/table.ts';

export const storefrontItems = defineItems('catalog', {
  items: {
    searchIndex: { pk: 'INDEX', sk: '{kind}', serves: 'Which segments make up the search index.' },
    rebuildEvent: {
      pk: 'INDEX#{requestId}',
      sk: 'E#{version}#{type}',
      serves: 'The outbox of requests to rebuild the search index.',
    },
  },
});
