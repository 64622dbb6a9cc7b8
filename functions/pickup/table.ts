import { defineItems } from '#shared/contracts/table.ts';

/** A pick-up is part of its fulfilment; who may come in the customer’s place lies beside it. */
export const pickupItems = defineItems('orders', {
  items: {
    delegate: {
      pk: 'PUD#{fulfilmentId}',
      sk: 'A',
      serves: 'Who may collect in the customer’s place. Personal data, erased separately.',
    },
  },
});
