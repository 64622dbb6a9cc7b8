/** The only door of this domain: what others may import. */
export { shownTaxDetail } from './view/shown-tax.ts';
export { taxInTime } from './services/tax-in-time.ts';
export { loadTaxRules, taxGrants } from './store/tax-rules.ts';
export { taxSourceOf, type TaxSource } from './services/tax-services.ts';
export { builtInRules } from './model/built-in-rules.ts';
export { findRegion } from './model/find-region.ts';
export { taxSettingsOf, type TaxSettings } from './model/settings.ts';
export { sumTaxes, type TaxSum } from './model/sum-taxes.ts';
export { taxSale } from './model/tax-sale.ts';
export type { TaxPlace, TaxService } from './model/tax-service.ts';
export type { TaxRule } from './model/rate.ts';
export type { ItemTax, Sale, SaleItem, TaxDetail } from './model/sale.ts';
export type { PaidUnits } from './model/tax-units.ts';
export { VOUCHER } from './model/find-rate.ts';
