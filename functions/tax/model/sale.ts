import type { TaxBase, TaxTreatment } from './rate.ts';
import type { Rounding } from './divide.ts';
import type { PaidUnits, TaxedUnits, TaxLevel } from './tax-units.ts';

/** What is sold, where, when, and how its tax is taken. */
export interface Sale {
  /** Where the goods go: `ID`, or `US-NY`. */
  readonly region: string;
  /** Of every amount. */
  readonly currency: string;
  /** Milliseconds since 1970; rates are dated, because laws change. */
  readonly at: number;
  /** True when prices already contain the tax. */
  readonly included: boolean;
  readonly level: TaxLevel;
  readonly rounding: Rounding;
  readonly items: readonly SaleItem[];
}

/** A line, or the delivery. */
export interface SaleItem {
  readonly taxClass: string;
  /** Absent for the delivery. */
  readonly sku?: string;
  /** What is paid for its units, after discounts. */
  readonly paid: readonly PaidUnits[];
}

/** What one authority gets of an item. */
export interface ComponentTax {
  readonly name: string;
  /** The nominal rate: 12 for 12 %. */
  readonly percent: number;
  readonly base?: TaxBase;
  /** Minor units. */
  readonly tax: number;
}

/** The tax of an item: as much as an invoice has to print. */
export interface ItemTax {
  /** Whose rule it was: `ID`, `US-NY`. Absent where no rule was found. */
  readonly region?: string;
  readonly taxClass: string;
  /** `untaxed`: nobody has said anything of this region. */
  readonly treatment: TaxTreatment | 'untaxed';
  /** What is taken of the price altogether: 0.11. */
  readonly rate: number;
  readonly components: readonly ComponentTax[];
  /** Without tax, minor units. */
  readonly net: number;
  readonly tax: number;
  readonly units: readonly TaxedUnits[];
}

/** What an invoice prints beside the amount and its rate. */
export type TaxDetail = Omit<ItemTax, 'tax' | 'rate'>;
