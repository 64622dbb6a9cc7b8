/** Operations that an import runs, row by row, and what a function needs for them. */
import { offerGrants } from '../catalog/public.ts';
import { directoryGrants } from '../channels/public.ts';
import { heldPriceGrants } from './store/held-prices.ts';
import { historyGrants } from './store/history.ts';
import { changePricesGrants } from './store/price-list.ts';
import { priceRuleGrants } from './store/price-rules.ts';

export { deletePrice } from './delete-price/delete-price.ts';
export { putCost } from './put-cost/put-cost.ts';
export { putPrice } from './put-price/put-price.ts';

export const putPricesGrants = [
  ...directoryGrants,
  ...offerGrants,
  ...changePricesGrants,
  ...historyGrants,
  ...priceRuleGrants,
  ...heldPriceGrants,
];
