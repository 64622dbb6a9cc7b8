import { defineItems } from '#shared/contracts/table.ts';

/**
 * A queue is moved by one writer at a time (its item); an entry is written by its shopper. Joining writes
 * nothing that others write.
 */
export const dropsItems = defineItems('inventory', {
  items: {
    drop: { pk: 'DROPS', sk: '{dropId}', serves: 'Scheduled and open drops, read together.' },
    revision: {
      pk: 'DROPS-CHANGED',
      sk: 'A',
      serves: 'The last change of any drop. Read with prices and stock, so that no sale misses a drop.',
    },
    dropEvent: {
      pk: 'DE#{dropId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a drop waiting to be published.',
    },
    queue: {
      pk: 'DL#{dropId}',
      sk: 'A',
      serves: 'The position of the queue of a drop, and who may buy now.',
    },
    queuePage: {
      pk: 'DL#{dropId}',
      sk: 'P#{page}',
      serves: 'The entries of consecutive numbers; written once.',
    },
    entry: { pk: 'DP#{entryId}', sk: 'A', serves: 'One shopper’s entry in the queue of a drop.' },
    entryEvent: {
      pk: 'DP#{entryId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of an entry waiting to be published.',
    },
  },
  indexes: {
    entrance: {
      partition: [{ name: 'entranceOf', type: 'string' }],
      sort: [{ name: 'entranceOrder', type: 'string' }],
      include: ['entryId'],
      serves:
        'Entries without a number: first those from before the opening in random order, then the others in order of joining. Spread over shards.',
    },
  },
});
