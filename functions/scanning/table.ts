import { defineItems } from '#shared/contracts/table.ts';

export const scanningItems = defineItems('inventory', {
  items: {
    scanSession: { pk: 'SCAN#{sessionId}', sk: 'A', serves: 'One session, and what it was used for.' },
    scanBatch: {
      pk: 'SCAN#{sessionId}',
      sk: 'B#{batchId}',
      serves: 'Reads of one batch without their repeats; together they are what a session found.',
    },
  },
});
