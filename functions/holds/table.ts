import { defineItems } from '#shared/contracts/table.ts';

export const holdsItems = defineItems('inventory', {
  items: {
    hold: { pk: 'H#{holdId}', sk: 'A', serves: 'One hold, with its units.' },
    holdEvent: {
      pk: 'H#{holdId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a hold waiting to be published.',
    },
  },
  indexes: {
    dueHolds: {
      partition: [{ name: 'dueShard', type: 'number' }],
      sort: [{ name: 'dueAt', type: 'string' }],
      include: 'keys',
      serves: 'Which holds have expired, oldest first? Only holds that are still held are in it.',
    },
  },
});
