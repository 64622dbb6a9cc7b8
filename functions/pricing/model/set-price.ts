import type { PriceList, PriceRecord } from './price.ts';

/** What a price record says, without who it is and since when. */
export type PriceTerms = Omit<PriceRecord, 'priceId' | 'createdAt'>;

/** A longer list would make every cart that reads it dearer; 200 records are about 40 KB. */
export const MAX_RECORDS = 200;

export type SetPrice =
  | { readonly kind: 'unchanged'; readonly record: PriceRecord }
  | { readonly kind: 'created'; readonly record: PriceRecord; readonly prices: readonly PriceRecord[] }
  | {
      readonly kind: 'changed';
      readonly record: PriceRecord;
      readonly previous: PriceRecord;
      readonly prices: readonly PriceRecord[];
    }
  | { readonly kind: 'full' };

/** Sets one record of a list. A record keeps the instant it was first written, so that changing it does not make it newer. */
export const setPrice = (
  list: PriceList | undefined,
  wanted: { readonly priceId: string; readonly terms: PriceTerms; readonly now: string },
): SetPrice => {
  const prices = list?.prices ?? [];
  const previous = prices.find(({ priceId }) => priceId === wanted.priceId);
  const record = {
    priceId: wanted.priceId,
    ...wanted.terms,
    createdAt: previous?.createdAt ?? wanted.now,
  };
  if (previous === undefined) {
    if (prices.length >= MAX_RECORDS) return { kind: 'full' };
    return { kind: 'created', record, prices: [...prices, record] };
  }
  if (sameTerms(previous, record)) return { kind: 'unchanged', record: previous };
  const changed = prices.map((price) => (price === previous ? record : price));
  return { kind: 'changed', record, previous, prices: changed };
};

const sameTerms = (a: PriceRecord, b: PriceRecord): boolean => {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...fields].every((field) => Reflect.get(a, field) === Reflect.get(b, field));
};
