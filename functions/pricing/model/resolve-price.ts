import type { PriceContext, PriceList, PriceRecord, ResolvedPrice } from './price.ts';
import { compareRecords, endOf, startOf } from './record-order.ts';
import { unmetBy } from './unmet.ts';

/**
 * The one price that holds. The narrowest rule wins (customer, group, channel at a location, location, channel,
 * country, everybody), then the larger minimum quantity, then the shorter validity, then the newest record. Where no
 * record holds in the channel, the channel it falls back to is asked, once.
 *
 * @returns `undefined` when no record holds: the SKU has no price there
 */
export const resolvePrice = (
  list: PriceList | undefined,
  context: PriceContext,
): ResolvedPrice | undefined => {
  if (list === undefined) return undefined;
  const own = winnerOf(list.prices, context);
  if (own !== undefined) return resolved(own, list.currency);
  if (context.fallback === undefined) return undefined;
  const other = winnerOf(list.prices, { ...context, channel: context.fallback });
  return other === undefined ? undefined : { ...resolved(other, list.currency), fallback: context.fallback };
};

/** The record that wins among those that hold. */
export const winnerOf = (records: readonly PriceRecord[], context: PriceContext): PriceRecord | undefined => {
  let best: PriceRecord | undefined;
  for (const record of records) {
    if (unmetBy(record, context) !== undefined) continue;
    if (best === undefined || compareRecords(record, best).order > 0) best = record;
  }
  return best;
};

const resolved = ({ amount, priceId, compareAt }: PriceRecord, currency: string): ResolvedPrice => ({
  amount,
  currency,
  priceId,
  compareAt,
});

/** The next instant after `at` at which another record may win; `Infinity` when time changes nothing. */
export const nextPriceChange = (list: PriceList | undefined, at: number): number =>
  (list?.prices ?? [])
    .flatMap((record) => [startOf(record), endOf(record)])
    .filter((bound) => bound > at)
    .reduce((first, bound) => Math.min(first, bound), Infinity);
