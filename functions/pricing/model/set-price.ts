import type { PriceException, PriceList, PriceRecord } from './price.ts';

/** What a price record says, without who it is, since when, and who let it. */
export type PriceTerms = Omit<PriceRecord, 'priceId' | 'createdAt' | 'changedAt' | 'exception'>;

/** A longer list would make every cart that reads it dearer; 200 records are about 40 KB. */
export const MAX_RECORDS = 200;

export type SetPrice =
  | { readonly kind: 'unchanged'; readonly record: PriceRecord }
  | PriceWrite
  | { readonly kind: 'full' }
  /** Another record says the same under the same conditions: one of the two would never win. */
  | { readonly kind: 'duplicate'; readonly of: PriceRecord };

export type PriceWrite =
  | { readonly kind: 'created'; readonly record: PriceRecord; readonly prices: readonly PriceRecord[] }
  | {
      readonly kind: 'changed';
      readonly record: PriceRecord;
      readonly previous: PriceRecord;
      readonly prices: readonly PriceRecord[];
    };

/** Sets one record of a list. A record keeps the instant it was first written, so that changing it does not make it newer. */
export const setPrice = (
  list: Pick<PriceList, 'prices'> | undefined,
  wanted: {
    readonly priceId: string;
    readonly terms: PriceTerms;
    readonly exception?: PriceException | undefined;
    readonly now: string;
  },
): SetPrice => {
  const prices = list?.prices ?? [];
  const previous = prices.find(({ priceId }) => priceId === wanted.priceId);
  const others = prices.filter((price) => price !== previous);
  const twin = others.find((other) => sameFields(conditions, other, wanted.terms));
  if (twin !== undefined) return { kind: 'duplicate', of: twin };
  const record = {
    priceId: wanted.priceId,
    ...wanted.terms,
    ...(wanted.exception === undefined ? {} : { exception: wanted.exception }),
    createdAt: previous?.createdAt ?? wanted.now,
    changedAt: wanted.now,
  };
  if (previous === undefined) {
    if (prices.length >= MAX_RECORDS) return { kind: 'full' };
    return { kind: 'created', record, prices: [...prices, record] };
  }
  if (
    sameFields([...conditions, 'amount', 'compareAt'], previous, record) &&
    sameException(previous.exception, wanted.exception)
  )
    return { kind: 'unchanged', record: previous };
  const changed = prices.map((price) => (price === previous ? record : price));
  return { kind: 'changed', record, previous, prices: changed };
};

/** Takes one record off a list; `undefined` when it is not there. */
export const removePrice = (
  list: Pick<PriceList, 'prices'> | undefined,
  priceId: string,
): { readonly record: PriceRecord; readonly prices: readonly PriceRecord[] } | undefined => {
  const record = list?.prices.find((price) => price.priceId === priceId);
  if (list === undefined || record === undefined) return undefined;
  return { record, prices: list.prices.filter((price) => price !== record) };
};

/** Saying the price again without a word takes no exception away; who said it does not count. */
const sameException = (before: PriceException | undefined, wanted: PriceException | undefined): boolean =>
  wanted === undefined ||
  (before?.kind === wanted.kind && before.reason === wanted.reason && before.changeId === wanted.changeId);

type Term = keyof PriceTerms;

const conditions: readonly Term[] = [
  'channel',
  'locationId',
  'country',
  'customerGroup',
  'customerId',
  'minQuantity',
  'validFrom',
  'validTo',
];

const sameFields = (fields: readonly Term[], a: PriceTerms, b: PriceTerms): boolean =>
  fields.every((field) => plain(field, a) === plain(field, b));

/** The same instant may be written in several ways, and a minimum of one is none. */
const plain = (field: Term, terms: PriceTerms): unknown => {
  const value = terms[field];
  if (field === 'minQuantity') return value ?? 1;
  return field.startsWith('valid') && value !== undefined ? Date.parse(String(value)) : value;
};
