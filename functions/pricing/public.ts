// Reads
export { priceListKey, pricingGrants, type StoredPriceList as StoredPrices } from './store/price-list.ts';
export { nextPriceChange, resolvePrice } from './model/resolve-price.ts';
export { priceTiers, type PriceTier } from './model/price-tiers.ts';
export { publicContext, publicList } from './model/public-context.ts';
export { historyGrants } from './store/history.ts';
export { readLowest30 } from './store/read-history.ts';
export { priceFloorGrants, readPriceFloor } from './store/read-price-floor.ts';
export type { PriceContext, PriceList, PriceRecord, ResolvedPrice } from './model/price.ts';
