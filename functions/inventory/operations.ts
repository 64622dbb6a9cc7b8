/** Operations that an import runs, row by row, and what a function needs for them. */
import { may } from '#shared/contracts/grant.ts';
import { directoryGrants } from '../channels/public.ts';
import { shrinkPoolsGrants } from './store/stock/save-settled.ts';
import { stockReadGrants } from './store/stock/sources.ts';
import { inventoryItems } from './table.ts';

export { setStock } from './set-stock/set-stock.ts';

export const setStockGrants = [
  ...directoryGrants,
  ...stockReadGrants,
  may(inventoryItems.items.stock, 'PutItem', 'UpdateItem'),
  ...shrinkPoolsGrants,
];
