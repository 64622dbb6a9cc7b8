import { defineItems } from '#shared/contracts/table.ts';

/**
 * A line is moved by one writer at a time (its item); a place is written by whoever stands on it. Joining writes
 * nothing that others write.
 */
export const dropsItems = defineItems('inventory', {
  items: {
    drop: { pk: 'DROPS', sk: '{dropId}', serves: 'Which drops are to come or running? Few, read together.' },
    news: {
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
    line: {
      pk: 'DL#{dropId}',
      sk: 'A',
      serves: 'How far is the line of a drop, and who may buy at this moment?',
    },
    linePage: {
      pk: 'DL#{dropId}',
      sk: 'P#{page}',
      serves: 'Who has which number? Some numbers in a row; written once.',
    },
    place: { pk: 'DP#{placeId}', sk: 'A', serves: 'One shopper’s place in the line of a drop.' },
    placeEvent: {
      pk: 'DP#{placeId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a place waiting to be published.',
    },
  },
  indexes: {
    entrance: {
      partition: [{ name: 'entranceOf', type: 'string' }],
      sort: [{ name: 'entranceOrder', type: 'string' }],
      include: ['placeId'],
      serves:
        'Who has no number yet: those from before the opening as drawn, then the others as they came? Spread over shards.',
    },
  },
});
