/** The only door of this domain: what others may import. */

import { offerGrants } from '../catalog/public.ts';
import { directoryGrants } from '../channels/public.ts';
import { heldPriceGrants } from './store/held-prices.ts';
import { historyGrants } from './store/history.ts';
import { changePricesGrants } from './store/price-list.ts';
import { priceRuleGrants } from './store/price-rules.ts';

// Operations that imports run
export { putPrice } from './put-price/put-price.ts';
export { putCost } from './put-cost/put-cost.ts';
export { deletePrice } from './delete-price/delete-price.ts';

// Reads
export { priceListKey, pricingGrants, type StoredPriceList as StoredPrices } from './store/price-list.ts';
export { nextPriceChange, resolvePrice } from './model/resolve-price.ts';
export { priceTiers, type PriceTier } from './model/price-tiers.ts';
export { publicContext, publicList } from './model/public-context.ts';
export { historyGrants } from './store/history.ts';
export { readLowest30 } from './store/read-history.ts';
export { priceFloorGrants, readPriceFloor } from './store/read-price-floor.ts';
/** To put prices and costs. */
export const putPricesGrants = [
  ...directoryGrants,
  ...offerGrants,
  ...changePricesGrants,
  ...historyGrants,
  ...priceRuleGrants,
  ...heldPriceGrants,
];
export type { PriceContext, PriceList, PriceRecord, ResolvedPrice } from './model/price.ts';
