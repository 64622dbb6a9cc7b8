import { defineItems } from '#shared/contracts/table.ts';

/** Exports are started by people, some a day: one partition. What they hold lies in the bucket, never here. */
export const exportsItems = defineItems('engagement', {
  items: {
    exportJob: { pk: 'EXPORTS', sk: '{exportId}', serves: 'One export with its progress, or all of them.' },
    exportEvent: {
      pk: 'EX#{exportId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of an export waiting to be published; they also start its next step.',
    },
  },
});
