import { defineErrors } from '#shared/contracts/error.ts';

export const editingErrors = defineErrors({
  ORDER_NOT_EDITABLE: {
    status: 409,
    title: 'The order cannot be edited',
    action:
      'Read the order: only lines of paid orders can be edited, and addresses of orders that are not shipped. Cancel other orders and place new ones.',
  },
  UNITS_NOT_EDITABLE: {
    status: 409,
    title: 'These units cannot be edited',
    action:
      'Read the order: only units that are `waiting` or `allocated` can be taken off or swapped. Units that were picked, shipped or delivered are returned instead.',
  },
  GOODS_NOT_AVAILABLE: {
    status: 409,
    title: 'Goods cannot be added to the order',
    action: 'Add a SKU that the channel sells and a location has, or fewer units of it.',
  },
  EDIT_CHANGED: {
    status: 409,
    title: 'The price difference has changed',
    action: 'Preview the edit again, show the new difference to the customer, and send it.',
  },
  ADDRESS_NOT_CHANGEABLE: {
    status: 409,
    title: 'The address cannot be changed',
    action:
      'Give an address in the same tax region, before goods of the order are picked. Else cancel the order and place a new one.',
  },
});
