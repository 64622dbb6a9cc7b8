import type * as z from 'zod/mini';
import type { TaxRule } from '../model/rate.ts';
import type { TaxDetail } from '../model/sale.ts';
import type { itemTax, taxRule } from '../schemas.ts';

/** A rule as staff see it: their own with its version, or the one that comes with the shop. */
export const shownRule = (rule: TaxRule & { readonly version?: number }): z.input<typeof taxRule> => ({
  region: rule.region,
  taxClass: rule.taxClass,
  rates: rule.rates.map(({ validFrom, treatment, components }) => ({
    validFrom,
    treatment,
    components: components.map(({ name, percent, base }) => ({
      name,
      percent,
      base,
    })),
  })),
  builtIn: rule.version === undefined,
  version: rule.version,
});

/** How something is taxed, as orders show it. */
export const shownTaxDetail = ({ components, units, ...detail }: TaxDetail): z.input<typeof itemTax> => ({
  ...detail,
  components: [...components],
  units: [...units],
});
