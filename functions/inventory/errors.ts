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
  STOCK_NOT_FOUND: {
    status: 404,
    title: 'This SKU was never stocked at this location',
    action: 'Set its stock with PUT /v1/inventory/{locationId}/{sku} first.',
  },
});
