import type { rejectionReasons } from '../../schemas.ts';
import { isHead, type StockBucket } from './stock.ts';

/** Why a picker could not give units that an order was promised. */
export type RejectionReason = (typeof rejectionReasons)[number];

/** What changes in one bucket. */
export interface RejectionChange {
  readonly bucket: string;
  readonly available: number;
  readonly onHand: number;
  readonly unavailable: number;
}

/**
 * What rejecting some promised units does to the stock of their place. The order lets go of them, and then:
 * - `not_in_stock`: nothing can be sold here any more; what other orders hold stays promised until it is rejected too.
 * - `mismatch`: the units are not there; on hand falls by them, and nothing becomes available.
 * - `damaged`, `display`: they are there but not for sale; on hand stays, unavailable rises by them.
 */
export const rejectionOf = (
  buckets: readonly StockBucket[],
  reason: RejectionReason,
  quantity: number,
): readonly RejectionChange[] =>
  buckets
    .map(({ bucket, available }): RejectionChange => {
      const emptied = reason === 'not_in_stock' ? Math.max(0, available) : 0;
      return { bucket, available: 0 - emptied, onHand: 0, unavailable: 0 };
    })
    .map((change, at, all) => {
      const bucket = buckets[at];
      if (bucket === undefined || !isHead(bucket)) return change;
      if (reason === 'damaged' || reason === 'display') return { ...change, unavailable: quantity };
      const emptied = all.reduce((sum, { available }) => sum + available, 0);
      return { ...change, onHand: emptied - quantity };
    })
    .filter(
      ({ available, onHand, unavailable }, at) =>
        available !== 0 || onHand !== 0 || unavailable !== 0 || buckets[at]?.bucket === '0',
    );
