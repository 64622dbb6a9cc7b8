import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { ChannelRules } from '../channel-rules/channel-rules.ts';

/** Why stock changed. */
export type MovementType =
  | 'opening'
  | 'count'
  | 'adjustment'
  | 'sale'
  | 'release'
  | 'hold'
  | 'unhold'
  | 'rebalance'
  | 'handover'
  | 'rejection'
  | 'return'
  | 'receipt'
  | 'transfer';

/** What is written down with every change of stock. */
export interface StockReference {
  readonly type: MovementType;
  /** The order, hold or count behind it. */
  readonly reference: string;
  /** `actorReference` of who did it. */
  readonly actor: string;
  /** Why, for adjustments: damaged, received, found … */
  readonly reason?: string;
  /** What whoever adjusted stock wrote beside the reason. */
  readonly note?: string;
  readonly correlationId?: string;
  readonly channel?: string;
  /** ISO 8601. */
  readonly at: string;
}

/** The bucket that always exists and holds what is known of the whole. */
export const HEAD = '0';

/** The bucket of the units that only one channel may sell. */
export const poolBucket = (channel: string): string => `pool-${channel}`;

/** The channel a bucket is a pool of, if it is one. */
export const poolOf = (bucket: string): string | undefined =>
  bucket.startsWith('pool-') ? bucket.slice(5) : undefined;

/** One bucket of stock as it is stored. */
export interface StockBucket extends Versioned {
  readonly sku: string;
  readonly locationId: string;
  readonly bucket: string;
  /** Exact: every sale tests and changes it. */
  readonly available: number;
  /** The last change, from which the ledger and the events are made. */
  readonly movement: StockReference;
}

/** The head bucket: beside its own units, what holds for all of them. */
export interface StockHead extends StockBucket {
  readonly onHand: number;
  /** Damaged, in quality control, on display. */
  readonly unavailable: number;
  /** Belongs to paid orders. May lag by seconds; reserved + committed never does. */
  readonly committed?: number;
  /** Kept back at this location from every channel. */
  readonly safetyStock?: number;
  /** Buckets that the stock everybody may sell is spread over: `0` … `shards − 1`. @default 1 */
  readonly shards?: number;
  /** When the number of shards last changed, ISO 8601. */
  readonly reshardedAt?: string;
  /** What each channel may sell here. */
  readonly rules?: ChannelRules;
  /** Rises with each change of the rules; sales do not change it. @default 0 */
  readonly rulesVersion?: number;
  /** Pools follow the sales of their channels. */
  readonly rebalances?: boolean;
  /** Units that back-orders wait for here: what becomes available is kept for them up to this. @default 0 */
  readonly backordered?: number;
  /** Back-orders that were ever promised here; each takes the next place in the queue. @default 0 */
  readonly backorderSequence?: number;
  /** Present while a rule follows availability or sales, so that the minute's task finds it. */
  readonly follows?: 'rules';
}

/** Stock of a SKU at a location, all buckets together. */
export interface StockLevel {
  readonly sku: string;
  readonly locationId: string;
  readonly onHand: number;
  readonly available: number;
  readonly unavailable: number;
  /** Out of available for orders that are not paid yet, and holds. */
  readonly reserved: number;
  readonly committed: number;
  readonly safetyStock: number;
  readonly version: number;
}

export const isHead = (bucket: StockBucket): bucket is StockHead => bucket.bucket === HEAD;

/** Units that everybody may sell: those of all buckets but pools, less safety stock. */
export const openUnits = (buckets: readonly StockBucket[]): number => {
  const open = buckets.filter(({ bucket }) => poolOf(bucket) === undefined);
  const safetyStock = buckets.find(isHead)?.safetyStock ?? 0;
  return open.reduce((sum, { available }) => sum + available, 0) - safetyStock;
};

/** Adds the buckets up. On hand = available + reserved + committed + unavailable, always. */
export const levelOf = (buckets: readonly StockBucket[]): StockLevel | undefined => {
  const head = buckets.find(isHead);
  if (head === undefined) return undefined;
  const available = buckets.reduce((sum, bucket) => sum + bucket.available, 0);
  const promised = head.onHand - head.unavailable - available;
  // Goods may leave before the payment is heard of: below zero it is 0 for as long.
  const committed = Math.max(0, Math.min(head.committed ?? 0, promised));
  return {
    sku: head.sku,
    locationId: head.locationId,
    onHand: head.onHand,
    available,
    unavailable: head.unavailable,
    reserved: promised - committed,
    committed,
    safetyStock: head.safetyStock ?? 0,
    version: head.version,
  };
};
