import { defineItems } from '#shared/contracts/table.ts';

/** Imports are started by people, some a day: one partition. What is in the files lies in the bucket, never here. */
export const importsItems = defineItems('engagement', {
  items: {
    importJob: { pk: 'IMPORTS', sk: '{importId}', serves: 'One import with its progress, or all of them.' },
    importEvent: {
      pk: 'IE#{importId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of an import waiting to be published; they also start its next step.',
    },
  },
});
