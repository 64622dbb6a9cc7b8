import { defineErrors } from '#shared/contracts/error.ts';

export const inventoryErrors = defineErrors({
  INSUFFICIENT_STOCK: {
    status: 409,
    title: 'There is not enough stock',
    action: 'Reduce the quantity of each line named in `errors`, or choose another location.',
  },
  EXPECTED_STOCK_DIFFERS: {
    status: 412,
    title: 'The stock is not what the request expected',
    action: 'Count again against `currentOnHand`, and send that as `expectedOnHand`.',
  },
  POOLS_EXCEED_STOCK: {
    status: 422,
    title: 'More would be set aside for channels than there is',
    action:
      'Make the pools smaller: together they fit into on hand less safety stock, and into what is not promised yet.',
  },
  HOLD_NOT_FOUND: {
    status: 404,
    title: 'There is no such hold for this caller',
    action: 'Check the hold id and its token.',
  },
  HOLD_TOO_LONG: {
    status: 422,
    title: 'Stock is not held for so long',
    action: 'Ask for at most the time named in `longest`.',
  },
  HOLD_ENDED: {
    status: 409,
    title: 'The hold is not held any more',
    action: 'Place a new hold, or check out without one; what became of it is told in `status`.',
  },
  HOLD_EXTENDED_BEFORE: {
    status: 409,
    title: 'A hold can be extended once',
    action: 'Place a new hold before this one runs out.',
  },
  STOCK_NOT_FOUND: {
    status: 404,
    title: 'This SKU was never stocked at this location',
    action: 'Set its stock with PUT /v1/inventory/{locationId}/{sku} first.',
  },
});
