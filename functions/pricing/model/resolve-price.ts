import type { PriceContext, PriceList, PriceRecord, ResolvedPrice } from './price.ts';

/**
 * The one price that holds. The narrowest rule wins (customer, group, channel at a location, location, channel,
 * country, everybody), then the larger minimum quantity, then the shorter validity, then the newest record.
 *
 * @returns `undefined` when no record holds: the SKU has no price there
 */
export const resolvePrice = (
  list: PriceList | undefined,
  context: PriceContext,
): ResolvedPrice | undefined => {
  const winner = list?.prices.filter((record) => holds(record, context)).reduce(narrower, undefined);
  if (list === undefined || winner === undefined) return undefined;
  const { amount, priceId, compareAt } = winner;
  return { amount, currency: list.currency, priceId, ...(compareAt === undefined ? {} : { compareAt }) };
};

const holds = (record: PriceRecord, context: PriceContext): boolean =>
  fits(record.channel, context.channel) &&
  fits(record.locationId, context.locationId) &&
  fits(record.country, context.country) &&
  fits(record.customerId, context.customerId) &&
  (record.customerGroup === undefined || (context.customerGroups ?? []).includes(record.customerGroup)) &&
  context.quantity >= (record.minQuantity ?? 1) &&
  context.at >= startOf(record) &&
  context.at < endOf(record);

const fits = (asked: string | undefined, found: string | undefined): boolean =>
  asked === undefined || asked === found;

const startOf = ({ validFrom }: PriceRecord): number =>
  validFrom === undefined ? -Infinity : Date.parse(validFrom);
const endOf = ({ validTo }: PriceRecord): number => (validTo === undefined ? Infinity : Date.parse(validTo));

const narrower = (best: PriceRecord | undefined, record: PriceRecord): PriceRecord =>
  best === undefined || compare(record, best) > 0 ? record : best;

/** Above 0 when `a` wins. Total: two different records of a list are never equal. */
const compare = (a: PriceRecord, b: PriceRecord): number =>
  narrowness(a) - narrowness(b) ||
  (a.minQuantity ?? 1) - (b.minQuantity ?? 1) ||
  ascending(validity(b), validity(a)) ||
  ascending(a.createdAt, b.createdAt) ||
  ascending(a.priceId, b.priceId);

/** One bit per condition, the narrowest highest, so that a condition more always beats the same conditions without it. */
const narrowness = (record: PriceRecord): number =>
  (record.customerId === undefined ? 0 : 32) +
  (record.customerGroup === undefined ? 0 : 16) +
  (record.locationId === undefined ? 0 : 8) +
  (record.channel === undefined ? 0 : 4) +
  (record.country === undefined ? 0 : 2);

const validity = (record: PriceRecord): number => endOf(record) - startOf(record);

const ascending = <Value extends string | number>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0);

/** The next instant after `at` at which another record may win; `Infinity` when time changes nothing. */
export const nextPriceChange = (list: PriceList | undefined, at: number): number =>
  (list?.prices ?? [])
    .flatMap((record) => [startOf(record), endOf(record)])
    .filter((bound) => bound > at)
    .reduce((first, bound) => Math.min(first, bound), Infinity);
