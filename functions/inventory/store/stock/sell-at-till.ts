import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { update, type Condition, type WriteAction } from '#shared/dynamodb/write-action.ts';
import type { Take } from '../../model/stock/plan-takes.ts';
import { HEAD, type StockReference } from '../../model/stock/stock.ts';
import { mergedByPlace } from './commit-stock.ts';
import { stockKey } from './stock.ts';
import { StockMoved } from './take-stock.ts';

/**
 * Units that left over the counter with a sale that is paid: out of available and off the shelf in one step. The event of
 * the payment commits the units of every paid order, so they are taken off committed here.
 */
export const sellAtTillPart = (takes: readonly Take[], reference: StockReference): TransactionPart => ({
  actions: [
    ...mergedByPlace(takes).map(({ sku, locationId, quantity }): WriteAction => {
      const fromHead = unitsOf(takes, { sku, locationId, bucket: HEAD });
      const onHand = ['onHand', '>=', quantity] as const;
      const available = ['available', '>=', fromHead] as const;
      const condition: Condition = fromHead === 0 ? [onHand] : [onHand, available];
      return update(
        stockKey(sku, locationId),
        {
          add: { available: -fromHead, onHand: -quantity, committed: -quantity, version: 1 },
          set: { movement: reference },
        },
        condition,
      );
    }),
    ...takes
      .filter(({ bucket }) => bucket !== HEAD)
      .map(({ sku, locationId, bucket, quantity }) =>
        update(
          stockKey(sku, locationId, bucket),
          { add: { available: -quantity, version: 1 }, set: { movement: reference } },
          [['available', '>=', quantity]],
        ),
      ),
  ],
  refused: () => new StockMoved(),
});

const unitsOf = (takes: readonly Take[], place: Pick<Take, 'sku' | 'locationId' | 'bucket'>): number =>
  takes
    .filter(
      ({ sku, locationId, bucket }) =>
        sku === place.sku && locationId === place.locationId && bucket === place.bucket,
    )
    .reduce((sum, { quantity }) => sum + quantity, 0);
