import type { Database } from '#shared/dynamodb/database.ts';
import type { HistoryEntry } from '../model/history.ts';
import { LOOK_BACK_MS, lowest30, reductionStart } from '../model/lowest-price.ts';
import { publicContext, type PricedChannel } from '../model/public-context.ts';
import { timelineOf, type HistorySnapshot, type PriceSpan } from '../model/timeline.ts';
import { historyPartition } from './history.ts';

interface ListName {
  readonly sku: string;
  readonly currency: string;
}

/** One page of what a list said, newest first. */
export const readHistory = (
  db: Database,
  { sku, currency }: ListName,
  page: { readonly limit: number; readonly cursor?: string },
) =>
  db.query<HistoryEntry>('catalog', historyPartition(sku, currency), {
    ...page,
    newestFirst: true,
    consistent: false,
  });

/** A reduction is older than so many changes only where somebody changes prices by the minute. */
const MOST_PAGES = 5;
const PER_PAGE = 50;

/** The public prices of a channel over the last 250 changes, or as far back as is enough. */
export const readTimeline = async (
  db: Database,
  place: ListName,
  channel: PricedChannel,
  enough: (spans: readonly PriceSpan[]) => boolean = () => false,
): Promise<readonly PriceSpan[]> => {
  const { at: _now, quantity: _one, ...where } = publicContext(channel, 0);
  const said: HistorySnapshot[] = [];
  let spans: readonly PriceSpan[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, nextCursor } = await readHistory(db, place, {
      limit: PER_PAGE,
      cursor,
    });
    said.unshift(...[...items].reverse());
    spans = timelineOf(said, where);
    cursor = nextCursor;
    if (cursor === undefined || enough(spans)) break;
  }
  return spans;
};

/**
 * The lowest public price of the thirty days before the reduction that holds now, read back as far as that takes.
 * Nothing when the price is not reduced.
 */
export const readLowest30 = async (
  db: Database,
  place: ListName,
  channel: PricedChannel,
  at: number,
): Promise<number | undefined> => {
  const spans = await readTimeline(db, place, channel, (known) => {
    const start = reductionStart(known, at);
    return start === undefined || (known[0]?.from ?? 0) <= start - LOOK_BACK_MS;
  });
  return lowest30(spans, at);
};
