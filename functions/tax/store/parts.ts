/** What other domains may use of this one. */
export { loadTaxPort } from './load-tax-port.ts';
export { taxGrants } from './tax-rules.ts';
export { builtInRules } from '../model/built-in-rules.ts';
export { regionOf } from '../model/region-of.ts';
export { taxSettingsOf, type TaxSettings } from '../model/settings.ts';
export { sumTaxes, type TaxSum } from '../model/sum-taxes.ts';
export { taxByTable } from '../model/tax-by-table.ts';
export type { ItemTax, Sale, SaleItem, TaxPort } from '../model/tax-port.ts';
export type { PaidUnits } from '../model/tax-units.ts';
