import type { PriceList } from './price.ts';
import { endOf } from './record-order.ts';
import type { PriceTerms } from './set-price.ts';

interface NamedTerms {
  readonly priceId: string;
  readonly terms: PriceTerms;
}

/**
 * A temporary price never replaces a record that lasts longer: it becomes a record beside it, and the lasting one
 * holds again when it ends. It begins now if it says no beginning, so that it is the shorter of the two and wins.
 *
 * @param suffix what its id has after that of the lasting record
 */
export const besideLasting = (
  list: Pick<PriceList, 'prices'> | undefined,
  { priceId, terms, suffix, now }: NamedTerms & { readonly suffix: string; readonly now: string },
): NamedTerms => {
  const lasting = list?.prices.find((record) => record.priceId === priceId);
  if (lasting === undefined || terms.validTo === undefined || endOf(lasting) <= Date.parse(terms.validTo))
    return { priceId, terms };
  const besideId = `${priceId}-${suffix}`;
  const earlier = list?.prices.find((record) => record.priceId === besideId);
  return {
    priceId: besideId,
    terms: { ...terms, validFrom: terms.validFrom ?? earlier?.validFrom ?? now },
  };
};
