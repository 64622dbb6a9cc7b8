/** What other domains may use of this one. */
export { priceListKey, pricingGrants } from './price-list.ts';
export { nextPriceChange, resolvePrice } from '../model/resolve-price.ts';
export type { PriceContext, PriceList, PriceRecord, ResolvedPrice } from '../model/price.ts';
export { taxOf, type Tax, type TaxContext } from '../model/tax.ts';
