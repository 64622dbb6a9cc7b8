import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { networkAtp } from '../stock/atp.ts';
import { bandOf, type Scarcity } from '../stock/scarcity.ts';
import { levelOf, type StockBucket } from '../stock/stock.ts';
import { termsFor } from '../stock/terms.ts';

/** Up to so many units a row has the exact figure. */
const EXACT_UP_TO = 100;
/** Above, it may be off by this part of itself: every sale of a SKU with plenty left would else write its rows anew. */
const TOLERATED = 1 / 20;

/**
 * What a channel may promise of a SKU, as lists and feeds read it. `listed` while the channel sells the SKU; `gone` is
 * the last row after it stopped; `pending` was never listed and only waits for the instant of its publication.
 */
export interface Projection extends Versioned {
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
}

/** Whether a SKU was sold out at a location, over all buckets, when it was last looked at. */
export interface Shelf extends Versioned {
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
  readonly scarcity: Scarcity;
  readonly listing: Listing;
}

/** The projection anew, or nothing when what it says is still right. */
export const projected = (
  before: Projection | undefined,
  stock: StockByLocation,
  context: ProjectionContext,
): Projection | undefined => {
  const { channel, sku, now, threshold = 0, listing, scarcity } = context;
  const state = stateAfter(before, stock, listing);
  if (state === undefined) return undefined;
  const terms = state === 'listed' ? stock.map((buckets) => termsFor(channel, buckets)) : [];
  const availableToPromise = networkAtp(terms, { threshold });
  const after = { channel, sku, state, availableToPromise, turnsAt: listing.turnsAt };
  if (before === undefined) return { ...after, changedAt: now, version: 1 };
  const isOther = stateOf(before) !== state || isOtherFigure(before, after, scarcity);
  if (!isOther && before.turnsAt === after.turnsAt) return undefined;
  return { ...after, changedAt: isOther ? now : before.changedAt, version: before.version + 1 };
};

type Figure = Pick<Projection, 'availableToPromise'>;

/** Emptied, filled, another band, a unit more or less where it is exact, or more than is tolerated. */
const isOtherFigure = (
  { availableToPromise: before }: Figure,
  { availableToPromise: after }: Figure,
  scarcity: Scarcity,
): boolean =>
  Math.min(before, after) <= EXACT_UP_TO
    ? before !== after
    : bandOf(before, scarcity) !== bandOf(after, scarcity) || Math.abs(after - before) > before * TOLERATED;

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

/** The shelf anew, or nothing when it is as full or empty as it was. */
export const shelved = (before: Shelf | undefined, buckets: readonly StockBucket[]): Shelf | undefined => {
  const level = levelOf(buckets);
  if (level === undefined) return undefined;
  const { sku, locationId } = level;
  const soldOut = level.available <= 0;
  if (before?.soldOut === soldOut) return undefined;
  return { sku, locationId, soldOut, version: (before?.version ?? 0) + 1 };
};

/** How a shelf went from having goods to having none, or back. A shelf never seen before had none. */
export const crossingOf = (
  before: Shelf | undefined,
  after: Shelf,
): 'depleted' | 'replenished' | undefined => {
  if ((before?.soldOut ?? true) === after.soldOut) return undefined;
  return after.soldOut ? 'depleted' : 'replenished';
};
