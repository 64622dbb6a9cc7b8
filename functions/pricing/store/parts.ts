/** What other domains may use of this one. */
export { priceListKey, pricingGrants } from './price-list.ts';
export { nextPriceChange, resolvePrice } from '../model/resolve-price.ts';
export type { PriceList, PriceRecord, ResolvedPrice } from '../model/price.ts';
export { taxOf } from '../model/tax.ts';
