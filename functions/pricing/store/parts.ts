/** What other domains may use of this one. */
export { priceListKey, pricingGrants } from './price-list.ts';
export { nextPriceChange, resolvePrice } from '../model/resolve-price.ts';
export { priceTiers, type PriceTier } from '../model/price-tiers.ts';
export { publicContext, publicList } from '../model/public-context.ts';
export { historyGrants } from './history.ts';
export { readLowest30 } from './read-history.ts';
export { priceFloorGrants, readPriceFloor } from './read-price-floor.ts';
export type { PriceContext, PriceList, PriceRecord, ResolvedPrice } from '../model/price.ts';
