import type { PriceRecord } from './price.ts';

/** Milliseconds since 1970 of the first instant at which a record holds. */
export const startOf = ({ validFrom }: PriceRecord): number =>
  validFrom === undefined ? -Infinity : Date.parse(validFrom);

/** Milliseconds since 1970 of the first instant at which a record holds no more. */
export const endOf = ({ validTo }: PriceRecord): number =>
  validTo === undefined ? Infinity : Date.parse(validTo);

/** What decides between two records that both hold, in this order. */
export const criteria = ['narrowness', 'minimum', 'validity', 'age', 'id'] as const;

/** How `a` stands to `b`: above 0 when `a` wins, and which criterion said so. Two records of a list are never equal. */
export const compareRecords = (
  a: PriceRecord,
  b: PriceRecord,
): { readonly order: number; readonly by: (typeof criteria)[number] } => {
  const orders = {
    narrowness: narrowness(a) - narrowness(b),
    minimum: (a.minQuantity ?? 1) - (b.minQuantity ?? 1),
    validity: ascending(validity(b), validity(a)),
    age: ascending(a.createdAt, b.createdAt),
    id: ascending(a.priceId, b.priceId),
  };
  const by = criteria.find((criterion) => orders[criterion] !== 0) ?? 'id';
  return { order: orders[by], by };
};

/** One bit per condition, the narrowest highest, so that a condition more always beats the same conditions without it. */
const narrowness = (record: PriceRecord): number =>
  (record.customerId === undefined ? 0 : 32) +
  (record.customerGroup === undefined ? 0 : 16) +
  (record.locationId === undefined ? 0 : 8) +
  (record.channel === undefined ? 0 : 4) +
  (record.country === undefined ? 0 : 2);

const validity = (record: PriceRecord): number => endOf(record) - startOf(record);

const ascending = <Value extends string | number>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0);
