import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { hashOf } from '#shared/ids/ids.ts';
import { networkAtp } from '../stock/atp.ts';
import { isHead, levelOf, type StockBucket } from '../stock/stock.ts';
import { termsFor } from '../stock/terms.ts';

/** What is remembered of the stock a projection was made from. */
interface Seen extends Versioned {
  /**
   * Print of the buckets that were read. Who finds the same figure in newer stock says so all the same, so that a
   * slower reader with an older figure is refused.
   */
  readonly seen: string;
}

/**
 * What a channel may promise of a SKU, as lists and feeds read it. `listed` while the channel sells the SKU; `gone` is
 * the last row after it stopped; `pending` was never listed and only waits for the instant of its publication.
 */
export interface Projection extends Seen {
  readonly channel: string;
  readonly sku: string;
  /** Items from before the states were written have none and are `listed`. */
  readonly state?: 'listed' | 'gone' | 'pending';
  readonly availableToPromise: number;
  /** When the figure or the state became what it is. ISO 8601. */
  readonly changedAt: string;
  /** The next instant at which the channel begins or stops selling the SKU. ISO 8601. */
  readonly turnsAt?: string;
}

/** Whether and until when a channel sells a SKU. */
export interface Listing {
  readonly isSold: boolean;
  readonly turnsAt?: string;
  /** Version of what the catalogue says. */
  readonly version: number;
}

/** Whether a SKU was sold out at a location, over all buckets, when it was last looked at. */
export interface Shelf extends Seen {
  readonly sku: string;
  readonly locationId: string;
  readonly soldOut: boolean;
}

/** All buckets of a SKU at each location of a channel. */
export type StockByLocation = readonly (readonly StockBucket[])[];

interface ProjectionContext {
  readonly channel: string;
  readonly sku: string;
  readonly now: string;
  /** Units that the channel does not show. */
  readonly threshold?: number | undefined;
  readonly listing: Listing;
}

/** The projection anew, or nothing when there is nothing new to remember. */
export const projected = (
  before: Projection | undefined,
  stock: StockByLocation,
  context: ProjectionContext,
): Projection | undefined => {
  const { channel, sku, now, threshold = 0, listing } = context;
  const state = stateAfter(before, stock, listing);
  if (state === undefined) return undefined;
  const seen = hashOf([state === 'listed' ? [printOf(stock), threshold] : state, listing]);
  if (before?.seen === seen) return undefined;
  const availableToPromise =
    state === 'listed'
      ? networkAtp(
          stock.map((buckets) => termsFor(channel, buckets)),
          { threshold },
        )
      : 0;
  const isSame =
    before !== undefined && stateOf(before) === state && before.availableToPromise === availableToPromise;
  return {
    channel,
    sku,
    state,
    availableToPromise,
    changedAt: isSame ? before.changedAt : now,
    turnsAt: listing.turnsAt,
    seen,
    version: (before?.version ?? 0) + 1,
  };
};

const stateOf = ({ state = 'listed' }: Projection) => state;

/** Nothing is remembered of what a channel neither sells nor sold nor will sell, nor of what was never stocked. */
const stateAfter = (
  before: Projection | undefined,
  stock: StockByLocation,
  { isSold, turnsAt }: Listing,
): Projection['state'] => {
  const wasListed = before !== undefined && stateOf(before) !== 'pending';
  if (isSold) return before !== undefined || stock.flat().length > 0 ? 'listed' : undefined;
  if (wasListed) return 'gone';
  return before !== undefined || turnsAt !== undefined ? 'pending' : undefined;
};

/** True when stock of what was and is sold fell from above the threshold to it or below. */
export const fellLow = (before: Projection | undefined, after: Projection, low: number): boolean =>
  before !== undefined &&
  stateOf(before) === 'listed' &&
  stateOf(after) === 'listed' &&
  before.availableToPromise > low &&
  after.availableToPromise <= low;

/** The shelf anew, or nothing when there is nothing new to remember. */
export const shelved = (before: Shelf | undefined, buckets: readonly StockBucket[]): Shelf | undefined => {
  const level = levelOf(buckets);
  const seen = printOf([buckets]);
  if (level === undefined || before?.seen === seen) return undefined;
  const { sku, locationId } = level;
  return { sku, locationId, soldOut: level.available <= 0, seen, version: (before?.version ?? 0) + 1 };
};

/** How a shelf went from having goods to having none, or back. A shelf never seen before had none. */
export const crossingOf = (
  before: Shelf | undefined,
  after: Shelf,
): 'depleted' | 'replenished' | undefined => {
  if ((before?.soldOut ?? true) === after.soldOut) return undefined;
  return after.soldOut ? 'depleted' : 'replenished';
};

const printOf = (stock: StockByLocation): string =>
  hashOf(
    stock
      .flat()
      .map((bucket) => [
        `${bucket.locationId}#${bucket.bucket}`,
        bucket.version,
        ...(isHead(bucket) ? [bucket.rules ?? {}] : []),
      ]),
  );
