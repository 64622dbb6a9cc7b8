import type { HistoryEntry } from './history.ts';
import type { PriceContext, PriceRecord } from './price.ts';
import { endOf, startOf } from './record-order.ts';
import { resolvePrice } from './resolve-price.ts';

/** What a list said from an instant on. */
export type HistorySnapshot = Pick<HistoryEntry, 'at' | 'currency' | 'records'>;

/** A time through which the price stayed the same. */
export interface PriceSpan {
  /** Milliseconds since 1970; the first instant. */
  readonly from: number;
  /** The first instant after it; `Infinity` for the last one. */
  readonly to: number;
  /** Nothing: there was no price. */
  readonly price?: {
    readonly amount: number;
    readonly priceId: string;
    readonly compareAt?: number;
    readonly fallback?: string;
  };
}

/**
 * What anybody paid for one unit, from the first thing a list said on: changes by hand, records that began and ended
 * by themselves, and gaps without a price. Neighbours that are alike are one span.
 *
 * @param said oldest first
 * @param where the channel, as it is asked for its public price
 */
export const timelineOf = (
  said: readonly HistorySnapshot[],
  where: Omit<PriceContext, 'at' | 'quantity'>,
): readonly PriceSpan[] => {
  const spans: PriceSpan[] = [];
  said.forEach((entry, index) => {
    const from = Date.parse(entry.at);
    const to = index + 1 < said.length ? Date.parse(said[index + 1]?.at ?? '') : Infinity;
    for (const span of spansOf(entry, { from, to }, where)) {
      const last = spans.at(-1);
      if (last !== undefined && alike(last, span)) spans[spans.length - 1] = { ...last, to: span.to };
      else spans.push(span);
    }
  });
  return spans;
};

const spansOf = (
  { currency, records }: HistorySnapshot,
  { from, to }: { readonly from: number; readonly to: number },
  where: Omit<PriceContext, 'at' | 'quantity'>,
): readonly PriceSpan[] => {
  const bounds = [from, ...boundsOf(records).filter((bound) => bound > from && bound < to), to];
  const list = { sku: '', currency, version: 1, prices: records };
  return bounds.slice(0, -1).flatMap((at, index) => {
    const until = bounds[index + 1] ?? to;
    if (until <= at) return [];
    const price = resolvePrice(list, { ...where, at, quantity: 1 });
    if (price === undefined) return [{ from: at, to: until }];
    const { currency: _same, ...shown } = price;
    return [{ from: at, to: until, price: shown }];
  });
};

const boundsOf = (records: readonly PriceRecord[]): readonly number[] =>
  [...new Set(records.flatMap((record) => [startOf(record), endOf(record)]))]
    .filter(Number.isFinite)
    .sort((a, b) => a - b);

const alike = (a: PriceSpan, b: PriceSpan): boolean =>
  a.price?.amount === b.price?.amount &&
  a.price?.priceId === b.price?.priceId &&
  a.price?.compareAt === b.price?.compareAt &&
  a.price?.fallback === b.price?.fallback;
