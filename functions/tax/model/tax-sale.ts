import { allocate } from '#shared/money/allocate.ts';
import { findRate } from './find-rate.ts';
import { asNumber, fractionOf, sumOf, type TaxComponent, type TaxRule } from './rate.ts';
import type { ComponentTax, ItemTax, Sale, SaleItem } from './sale.ts';
import { taxUnits } from './tax-units.ts';

/** Taxes a sale by rules, item by item: whose region and class fits, and which of its rates is in force. */
export const taxSale = (sale: Sale, rules: ReadonlyMap<string, TaxRule>): readonly ItemTax[] =>
  sale.items.map((item) => itemTax(item, sale, rules));

const itemTax = (item: SaleItem, sale: Sale, rules: ReadonlyMap<string, TaxRule>): ItemTax => {
  const found = findRate(rules, { region: sale.region, taxClass: item.taxClass, at: sale.at });
  const components = found?.rate.components ?? [];
  const rate = sumOf(components);
  const units = taxUnits(item.paid, { ...sale, rate });
  const tax = units.reduce((sum, run) => sum + run.units * run.tax, 0);
  return {
    ...(found === undefined ? {} : { region: found.region }),
    taxClass: found?.taxClass ?? item.taxClass,
    treatment: found?.rate.treatment ?? 'untaxed',
    rate: asNumber(rate),
    components: shareOut(tax, components),
    net: units.reduce((sum, run) => sum + run.units * run.net, 0),
    tax,
    units,
  };
};

/** What each authority gets; together exactly the tax. */
const shareOut = (tax: number, components: readonly TaxComponent[]): readonly ComponentTax[] => {
  const shares = allocate(tax, components.map(weightOf));
  return components.map(({ name, percent, base }, at) => ({
    name,
    percent,
    base,
    tax: shares[at] ?? 0,
  }));
};

/** Fine enough that no two rates of the world share differently. */
const WEIGHT = 1_000_000_000_000n;

const weightOf = (component: TaxComponent): number => {
  const { numerator, denominator } = fractionOf(component);
  return Number((numerator * WEIGHT) / denominator);
};
