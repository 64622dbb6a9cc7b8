import { defineErrors } from '#shared/contracts/error.ts';

export const inventoryErrors = defineErrors({
  INSUFFICIENT_STOCK: {
    status: 409,
    title: 'Not enough stock',
    action: 'Reduce the quantity of each line named in `errors`, or choose another location.',
  },
  EXPECTED_STOCK_DIFFERS: {
    status: 412,
    title: 'Stock changed since it was read',
    action: 'Compare the count with `currentOnHand`, and send that as `expectedOnHand`.',
  },
  POOLS_EXCEED_STOCK: {
    status: 422,
    title: 'Pools exceed the stock',
    action:
      'Reduce the pools: together they must not exceed on hand less safety stock, nor the units that are still available.',
  },
  STOCK_NOT_FOUND: {
    status: 404,
    title: 'No stock of this SKU at this location',
    action: 'Set its stock with PUT /v1/inventory/{locationId}/{sku} first.',
  },
});
