import type { TaxRule } from './rate.ts';

/**
 * Brings the rates of the regions a sale may be taxed in, before it is quoted. The table that staff keep is one source; a
 * rate service outside fits behind the same port. What is computed from the rates is the same for all of them, so that
 * net and tax make up the gross whoever says the rate, and a quote never waits in the middle.
 */
export interface TaxRates {
  /** By `ruleKey`. */
  readonly rulesFor: (regions: readonly string[]) => Promise<ReadonlyMap<string, TaxRule>>;
}
