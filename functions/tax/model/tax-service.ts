import type { TaxRule } from './rate.ts';
import type { ItemTax, Sale } from './sale.ts';
import { taxSale } from './tax-sale.ts';

/** Where goods are handed over: as much of an address as decides their tax. */
export interface TaxPlace {
  readonly country: string;
  readonly province?: string | undefined;
  readonly city?: string | undefined;
  readonly postalCode?: string | undefined;
}

/** The tax of an item as a service says it. Left out are the net, which is the rest, and the units of a service that knows whole lines only. */
export type SaidTax = Omit<ItemTax, 'net' | 'units'> & Partial<Pick<ItemTax, 'units'>>;

/**
 * Whoever says the tax of a sale: one answer for each of its items, in their order. The table that staff keep is one; a
 * service outside that computes fits behind the same port, and may be slow, down or wrong: `taxInTime` bounds it.
 */
export interface TaxService {
  readonly taxFor: (sale: Sale, place: TaxPlace) => Promise<readonly SaidTax[]>;
}

/** Taxes by the rules of `/v1/taxes`. The region of the sale says as much of the place as they know. */
export const taxByTable = (rules: ReadonlyMap<string, TaxRule>): TaxService => ({
  taxFor: async (sale) => taxSale(sale, rules),
});
