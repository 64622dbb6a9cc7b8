import { defineItems } from '#shared/contracts/table.ts';

/**
 * A queue is moved by one writer at a time (its item); an entry is written by its shopper. Joining writes
 * nothing that others write.
 */
export const dropsItems = defineItems('inventory', {
  items: {
    drop: { pk: 'DROPS', sk: '{dropId}', serves: 'Which drops are to come or running? Few, read together.' },
    revision: {
      pk: 'DROPS-CHANGED',
      sk: 'A',
      serves:
        'Which change of any drop was the last? Read with prices and stock, so that no sale misses a drop.',
    },
    dropEvent: {
      pk: 'DE#{dropId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a drop waiting to be published.',
    },
    queue: {
      pk: 'DL#{dropId}',
      sk: 'A',
      serves: 'How far is the queue of a drop, and who may buy at this moment?',
    },
    queuePage: {
      pk: 'DL#{dropId}',
      sk: 'P#{page}',
      serves: 'Who has which number? Some numbers in a row; written once.',
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
        'Who has no number yet: those from before the opening as drawn, then the others as they came? Spread over shards.',
    },
  },
});
