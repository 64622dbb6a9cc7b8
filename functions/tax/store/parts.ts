/** What other domains may use of this one. */
export { shownTaxDetail } from './shown.ts';
export { taxRatesOf } from './tax-rates-of.ts';
export { taxGrants } from './tax-rules.ts';
export { builtInRules } from '../model/built-in-rules.ts';
export { regionOf } from '../model/region-of.ts';
export { taxSettingsOf, type TaxSettings } from '../model/settings.ts';
export { sumTaxes, type TaxSum } from '../model/sum-taxes.ts';
export { taxSale } from '../model/tax-sale.ts';
export type { TaxRule } from '../model/rate.ts';
export type { ItemTax, Sale, SaleItem } from '../model/sale.ts';
export type { PaidUnits } from '../model/tax-units.ts';
