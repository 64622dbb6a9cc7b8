import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { update, type Condition, type WriteAction } from '#shared/dynamodb/write-action.ts';
import { HEAD, type StockBucket, type StockReference } from '../../model/stock/stock.ts';
import { rejectionOf, type RejectionReason } from '../../model/stock/rejection.ts';
import { readBuckets, stockKey, type StockPlace } from './stock.ts';
import { StockMoved } from './take-stock.ts';

/** Promised units of a place that could not be picked, all for one reason. */
export interface RejectedUnits extends StockPlace {
  readonly quantity: number;
  readonly reason: RejectionReason;
}

/**
 * What a rejection of promised units does to the stock of their places, to be written with the order that lets go of
 * them. One call reads the places; `StockMoved` when they changed since.
 *
 * @param units one entry for each place
 */
export const rejectStockPart = async (
  db: Pick<Database, 'getMany' | 'getTogether'>,
  units: readonly RejectedUnits[],
  order: { readonly isPaid: boolean },
  reference: Omit<StockReference, 'type' | 'reason'>,
): Promise<TransactionPart> => {
  const places = await readBuckets(db, units);
  return {
    actions: units.flatMap((each, at) => actionsOf(each, places[at] ?? [], order, reference)),
    refused: () => new StockMoved(),
  };
};

const actionsOf = (
  { sku, locationId, quantity, reason }: RejectedUnits,
  buckets: readonly StockBucket[],
  { isPaid }: { readonly isPaid: boolean },
  reference: Omit<StockReference, 'type' | 'reason'>,
): readonly WriteAction[] =>
  rejectionOf(buckets, reason, quantity).map(({ bucket, available, onHand, unavailable }) => {
    const version = buckets.find((each) => each.bucket === bucket)?.version;
    const isHead = bucket === HEAD;
    // Only what empties a shelf must know exactly what lies on it.
    const condition: Condition =
      reason === 'not_in_stock' ? [['version', '=', version]] : [['sku', 'exists']];
    return update(
      stockKey(sku, locationId, bucket),
      {
        add: {
          available,
          version: 1,
          ...(isHead ? { onHand, unavailable, ...(isPaid ? { committed: -quantity } : {}) } : {}),
        },
        set: { movement: { ...reference, type: 'rejection', reason } },
      },
      condition,
    );
  });
