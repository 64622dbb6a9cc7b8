import { defineItems } from '#shared/contracts/table.ts';

export const roundsItems = defineItems('orders', {
  items: {
    round: { pk: 'RD#{roundId}', sk: 'A', serves: 'The stops of one vehicle, and what became of them.' },
    roundEvent: {
      pk: 'RD#{roundId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a round waiting to be published.',
    },
    listedRound: {
      pk: 'RDL#{locationId}#{day}',
      sk: '{roundId}',
      serves: 'Which rounds leave a location on a day?',
    },
  },
});
