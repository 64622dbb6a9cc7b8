import { divide, type Rounding } from './divide.ts';
import type { TaxBase } from './rate.ts';
import type { ComponentTax, ItemTax } from './sale.ts';

/** The tax of a sale at one rate, as it stands at the foot of an invoice. */
export interface TaxSum {
  readonly region?: string;
  readonly treatment: ItemTax['treatment'];
  /** The tax by its name: PPN. Absent where none is taken. */
  readonly name?: string;
  readonly percent: number;
  readonly base?: TaxBase;
  /** Without tax, minor units. */
  readonly net: number;
  /** The part of the net that is taxed; what Indonesian invoices call DPP. */
  readonly taxable: number;
  readonly tax: number;
}

const NONE: ComponentTax = { name: '', percent: 0, tax: 0 };

/** One sum per rate, in the order in which the rates first occur. */
export const sumTaxes = (items: readonly ItemTax[], rounding: Rounding): readonly TaxSum[] => {
  const sums = new Map<string, TaxSum>();
  for (const item of items)
    for (const component of item.components.length === 0 ? [NONE] : item.components) {
      const key = keyOf(item, component);
      const before = sums.get(key);
      const net = (before?.net ?? 0) + item.net;
      sums.set(key, {
        region: item.region,
        treatment: item.treatment,
        ...(component.name === '' ? {} : { name: component.name }),
        percent: component.percent,
        base: component.base,
        net,
        taxable: taxable(net, component, rounding),
        tax: (before?.tax ?? 0) + component.tax,
      });
    }
  return [...sums.values()];
};

/** The sums of two sales as those of one. */
export const mergeTaxSums = (first: readonly TaxSum[], second: readonly TaxSum[]): readonly TaxSum[] => {
  const sums = new Map<string, TaxSum>();
  for (const each of [...first, ...second]) {
    const key = keyOf(each, { ...each, name: each.name ?? '' });
    const before = sums.get(key);
    sums.set(key, {
      ...each,
      net: (before?.net ?? 0) + each.net,
      taxable: (before?.taxable ?? 0) + each.taxable,
      tax: (before?.tax ?? 0) + each.tax,
    });
  }
  return [...sums.values()];
};

const keyOf = (
  { region, treatment }: Pick<ItemTax, 'region' | 'treatment'>,
  { name, percent, base }: Pick<ComponentTax, 'name' | 'percent' | 'base'>,
): string => [region, treatment, name, percent, base?.numerator, base?.denominator].join('|');

const taxable = (net: number, { percent, base }: ComponentTax, rounding: Rounding): number => {
  if (percent === 0) return 0;
  if (base === undefined) return net;
  return divide(BigInt(net) * BigInt(base.numerator), BigInt(base.denominator), rounding);
};
