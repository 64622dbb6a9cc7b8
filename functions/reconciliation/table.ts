import { defineItems } from '#shared/contracts/table.ts';

export const reconciliationItems = defineItems('orders', {
  items: {
    remittance: {
      pk: 'RM#{carrier}#{reference}',
      sk: 'A',
      serves: 'One remittance of a courier, with what came of each parcel.',
    },
    remittanceEvent: {
      pk: 'RM#{carrier}#{reference}',
      sk: 'E#{version}#{type}',
      serves: 'Events waiting to be published.',
    },
  },
});
