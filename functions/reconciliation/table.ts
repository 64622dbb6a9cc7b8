import { defineItems } from '#shared/contracts/table.ts';

export const reconciliationItems = defineItems('orders', {
  items: {
    remittance: {
      pk: 'RM#{carrier}#{reference}',
      sk: 'A',
      serves: 'One remittance of a courier, with the outcome of each parcel.',
    },
    remittanceEvent: {
      pk: 'RM#{carrier}#{reference}',
      sk: 'E#{version}#{type}',
      serves: 'Events waiting to be published.',
    },
    movement: {
      pk: 'MV#{method}#{day}',
      sk: '{orderId}#{kind}#{key}',
      serves: 'Captures and refunds of the ledger for one method and day, each written once.',
    },
    settlement: {
      pk: 'ST#{method}',
      sk: '{day}',
      serves: 'What a provider settled on a day, and how it compares with the ledger.',
    },
    difference: {
      pk: 'SD#{method}#{day}',
      sk: 'D#{run}#{kind}#{reference}',
      serves: 'The differences of a day, with their explanations.',
    },
    settlementEvent: {
      pk: 'SD#{method}#{day}',
      sk: 'E#{version}#{type}',
      serves: 'Events waiting to be published.',
    },
  },
});
