import type { Versioned } from '../../../shared/dynamodb/aggregate.ts';

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
  | 'return';

/** What is written down with every change of stock. */
export interface StockReference {
  readonly type: MovementType;
  /** The order, hold or count behind it. */
  readonly reference: string;
  /** `actorReference` of who did it. */
  readonly actor: string;
  /** Why, for adjustments: damaged, received, found … */
  readonly reason?: string;
  readonly correlationId?: string;
  readonly channel?: string;
  /** ISO 8601. */
  readonly at: string;
}

/** One bucket of stock as it is stored. Only bucket 0 has `onHand`, `unavailable` and `settings`. */
export interface StockBucket extends Versioned {
  readonly sku: string;
  readonly locationId: string;
  readonly bucket: number;
  /** Exact: every sale tests and changes it. */
  readonly available: number;
  /** The last change, from which the ledger and the events are made. */
  readonly movement: StockReference;
  /** How many buckets there are, on bucket 0. @default 1 */
  readonly buckets?: number;
  readonly onHand?: number;
  /** Damaged, in quality control, on display. */
  readonly unavailable?: number;
  /** Belongs to paid orders. May lag by seconds; reserved + committed never does. */
  readonly committed?: number;
  /** Kept back at this location from every channel. */
  readonly safetyStock?: number;
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
  readonly buckets: readonly { readonly bucket: number; readonly available: number }[];
}

/** Adds the buckets up. On hand = available + reserved + committed + unavailable, always. */
export const levelOf = (buckets: readonly StockBucket[]): StockLevel | undefined => {
  const head = buckets.find(({ bucket }) => bucket === 0);
  if (head === undefined) return undefined;
  const available = buckets.reduce((sum, bucket) => sum + bucket.available, 0);
  const { onHand = 0, unavailable = 0 } = head;
  const promised = onHand - unavailable - available;
  const committed = Math.min(head.committed ?? 0, Math.max(promised, 0));
  return {
    sku: head.sku,
    locationId: head.locationId,
    onHand,
    available,
    unavailable,
    reserved: promised - committed,
    committed,
    safetyStock: head.safetyStock ?? 0,
    version: head.version,
    buckets: buckets.map(({ bucket, available: units }) => ({ bucket, available: units })),
  };
};
