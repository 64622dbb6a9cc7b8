import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { hashOf } from '#shared/ids/ids.ts';
import { networkAtp } from './atp.ts';
import { isHead, levelOf, type StockBucket } from './stock.ts';
import { termsFor } from './terms.ts';

/** What is remembered of the stock a projection was made from. */
interface Seen extends Versioned {
  /**
   * Print of the buckets that were read. Who finds the same figure in newer stock says so all the same, so that a
   * slower reader with an older figure is refused.
   */
  readonly seen: string;
}

/** What a channel may promise of a SKU, as lists and feeds read it. */
export interface Projection extends Seen {
  readonly channel: string;
  readonly sku: string;
  readonly availableToPromise: number;
  /** When the figure became what it is. ISO 8601. */
  readonly changedAt: string;
}

/** Whether a SKU was sold out at a location, over all buckets, when it was last looked at. */
export interface Shelf extends Seen {
  readonly sku: string;
  readonly locationId: string;
  readonly soldOut: boolean;
}

/** All buckets of a SKU at each location of a channel. */
export type StockByLocation = readonly (readonly StockBucket[])[];

interface Sight {
  readonly channel: string;
  readonly sku: string;
  readonly now: string;
  /** Units that the channel does not show. */
  readonly threshold?: number | undefined;
}

/** The projection anew, or nothing when there is nothing new to remember. */
export const projected = (
  before: Projection | undefined,
  stock: StockByLocation,
  { channel, sku, now, threshold = 0 }: Sight,
): Projection | undefined => {
  const seen = threshold === 0 ? printOf(stock) : `${printOf(stock)}-${threshold}`;
  if (before?.seen === seen) return undefined;
  const availableToPromise = networkAtp(
    stock.map((buckets) => termsFor(channel, buckets)),
    { threshold },
  );
  const same = before?.availableToPromise === availableToPromise;
  const changedAt = same ? before.changedAt : now;
  return { channel, sku, availableToPromise, changedAt, seen, version: (before?.version ?? 0) + 1 };
};

/** True when stock fell from above the threshold to it or below; the first look crosses nothing. */
export const fellLow = (before: Projection | undefined, after: Projection, low: number): boolean =>
  before !== undefined && before.availableToPromise > low && after.availableToPromise <= low;

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
