import { isHead, type StockBucket } from '../stock/stock.ts';

/** One line of the ledger: what one change did, why, and what was there afterwards. Never changed. */
export interface Movement {
  readonly type: string;
  readonly change: number;
  readonly onHandChange: number;
  readonly unavailableChange: number;
  readonly available: number;
  readonly bucket: string;
  readonly version: number;
  readonly reason?: string;
  readonly note?: string;
  readonly reference: string;
  readonly actor: string;
  readonly channel?: string;
  readonly at: string;
}

/**
 * The movement behind a change of a bucket, or none when only the split of reserved and committed moved. The
 * bucket's version rises with each movement, so a gap in the ledger is a lost one and can be seen.
 */
export const movementOf = (before: StockBucket | undefined, after: StockBucket): Movement | undefined => {
  if (before?.version === after.version) return undefined;
  const { movement } = after;
  return {
    type: movement.type,
    change: after.available - (before?.available ?? 0),
    onHandChange: onHandOf(after) - onHandOf(before),
    unavailableChange: unavailableOf(after) - unavailableOf(before),
    available: after.available,
    bucket: after.bucket,
    version: after.version,
    reason: movement.reason,
    note: movement.note,
    reference: movement.reference,
    actor: movement.actor,
    channel: movement.channel,
    at: movement.at,
  };
};

/** On hand is kept by the head bucket alone. */
const onHandOf = (bucket: StockBucket | undefined): number =>
  bucket !== undefined && isHead(bucket) ? bucket.onHand : 0;
const unavailableOf = (bucket: StockBucket | undefined): number =>
  bucket !== undefined && isHead(bucket) ? bucket.unavailable : 0;

/** True for the image of a bucket; a priming record of an engine has neither stock nor a movement. */
export const isBucket = (image: object | undefined): image is StockBucket =>
  image !== undefined && 'movement' in image && 'available' in image;
