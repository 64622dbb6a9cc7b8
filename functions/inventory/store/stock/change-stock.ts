import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import type { Cause } from '#shared/events/envelope.ts';
import type { Clock } from '#shared/time/clock.ts';
import { settleStock } from '../../model/stock/settle-stock.ts';
import {
  HEAD,
  isHead,
  levelOf,
  type StockBucket,
  type StockLevel,
  type StockReference,
} from '../../model/stock/stock.ts';
import { inventoryItems } from '../../table.ts';
import { settledParts, shrinkPoolsGrants } from './save-settled.ts';
import { readBuckets, stockKey, type StockPlace } from './stock.ts';
import { StockMoved } from './take-stock.ts';

/** What a function needs to change what is on hand: to read stock and to write it. */
export const changeStockGrants = [
  may(inventoryItems.items.stock, 'GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'),
  ...shrinkPoolsGrants,
];

/** Goods that came in, left, or were counted differently at a place. Each place once in a call. */
export interface OnHandChange extends StockPlace {
  /** Units added to on hand, negative when they left. */
  readonly onHand: number;
  /** Units of them that cannot be sold: damaged, in quality control. @default 0 */
  readonly unavailable?: number;
  /** True: only available units may leave, so that no order loses what it was promised. */
  readonly onlyAvailable?: boolean;
  readonly reference: StockReference;
}

/** The parts that write changes, and what was there before them; a hole where the SKU was never stocked. */
export interface ChangedStock {
  readonly before: readonly (StockLevel | undefined)[];
  readonly parts: readonly TransactionPart[];
}

/**
 * Reads the places in one call and gives the parts that change them, with the movement of each. `StockMoved` when stock
 * changed in between: read and decide again. A place that never had the SKU has it from now on.
 */
export const changeStockParts = async (
  { db, clock }: { readonly db: Pick<Database, 'getMany' | 'getTogether'>; readonly clock: Clock },
  changes: readonly OnHandChange[],
  cause: Cause,
): Promise<ChangedStock> => {
  const stock = await readBuckets(db, changes);
  return {
    before: stock.map(levelOf),
    parts: changes.flatMap((change, at) => partsOf(change, stock[at] ?? [], cause, clock)),
  };
};

const partsOf = (
  change: OnHandChange,
  buckets: readonly StockBucket[],
  cause: Cause,
  clock: Clock,
): readonly TransactionPart[] => {
  const head = buckets.find(isHead);
  if (head === undefined) return [openingPart(change)];
  const { onHand, unavailable = 0, onlyAvailable, reference } = change;
  const available = onHand - unavailable;
  const safetyStock = head.safetyStock ?? 0;
  return settledParts(
    {
      head,
      buckets,
      settlement: settleStock(buckets, { change: available, safetyStock }),
      onHand,
      unavailable,
      safetyStock,
      mustBeAvailable: onlyAvailable === true ? Math.max(0, -available) : undefined,
      recentKeys: head.recentKeys,
      reference,
      cause,
    },
    clock,
  );
};

const openingPart = ({
  sku,
  locationId,
  onHand,
  unavailable = 0,
  reference,
}: OnHandChange): TransactionPart => ({
  actions: [
    create(stockKey(sku, locationId), {
      sku,
      locationId,
      bucket: HEAD,
      stockedAt: locationId,
      onHand,
      available: onHand - unavailable,
      unavailable,
      safetyStock: 0,
      version: 1,
      movement: reference,
    }),
  ],
  refused: () => new StockMoved(),
});
