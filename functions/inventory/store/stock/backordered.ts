import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { check, update, type Condition } from '#shared/dynamodb/write-action.ts';
import {
  HEAD,
  isHead,
  openUnits,
  poolOf,
  type StockBucket,
  type StockReference,
} from '../../model/stock/stock.ts';
import { inventoryItems } from '../../table.ts';
import { incomingKey, type IncomingStock } from './incoming.ts';
import { readBuckets, stockKey, type StockPlace } from './stock.ts';
import { StockMoved } from './take-stock.ts';

/** What a function needs to let back-orders wait for stock. */
export const owedStockGrants = [
  may(inventoryItems.items.stock, 'UpdateItem'),
  may(inventoryItems.items.incoming, 'ConditionCheckItem'),
];

/** What back-orders of a SKU wait for at a location, and what is there for them. */
export interface OwedStock extends StockPlace {
  /** Units that everybody may sell, less safety stock: back-orders get them first. */
  readonly shelf: number;
  readonly backordered: number;
  /** Back-orders ever promised here. */
  readonly sequence: number;
  readonly buckets: readonly StockBucket[];
}

/** One picture per place; nothing where the SKU was never stocked. */
export const readOwedStock = async (
  db: Database,
  places: readonly StockPlace[],
): Promise<readonly (OwedStock | undefined)[]> => {
  const all = await readBuckets(db, places, 'together');
  return all.map((buckets): OwedStock | undefined => {
    const head = buckets.find(isHead);
    if (head === undefined) return undefined;
    const { sku, locationId, backordered = 0, backorderSequence: sequence = 0 } = head;
    return { sku, locationId, shelf: Math.max(0, openUnits(buckets)), backordered, sequence, buckets };
  });
};

/** Units that back-orders wait for from now on, and the supply they rely on. */
export interface StockOwed {
  readonly stock: OwedStock;
  readonly quantity: number;
  /** Back-orders they belong to. */
  readonly entries: number;
  /** Must still be as it was read. */
  readonly relied: readonly IncomingStock[];
}

/**
 * Lets back-orders wait for stock, on the condition that no other was promised since it was read and that everything they
 * rely on is still to come: never more is promised than comes.
 */
export const oweStockPart = (owed: readonly StockOwed[]): TransactionPart => ({
  actions: owed.flatMap(({ stock, quantity, entries, relied }) => [
    update(
      stockKey(stock.sku, stock.locationId),
      { add: { backordered: quantity, backorderSequence: entries } },
      promisedLast(stock),
    ),
    ...relied.map((incoming) =>
      check(incomingKey(incoming), [
        ['quantity', '>=', incoming.quantity],
        ['expectedAt', '=', incoming.expectedAt],
      ]),
    ),
  ]),
  refused: () => new StockMoved(),
});

const promisedLast = ({ sequence }: OwedStock): Condition =>
  sequence === 0 ? [['backorderSequence', 'absent']] : [['backorderSequence', '=', sequence]];

/** Back-orders that ended without goods: so many units fewer are waited for. */
export const forgiveStockPart = ({
  sku,
  locationId,
  quantity,
}: StockPlace & { readonly quantity: number }): TransactionPart => ({
  actions: [
    update(stockKey(sku, locationId), { add: { backordered: -quantity } }, [['backordered', '>=', quantity]]),
  ],
  refused: () => new StockMoved(),
});

/** Units that a back-order gets, by bucket. */
export interface SuppliedUnits {
  readonly bucket: string;
  readonly quantity: number;
}

/** Which buckets give a back-order its units: the fullest first. */
export const supplyFrom = ({ buckets }: OwedStock, quantity: number): readonly SuppliedUnits[] => {
  let left = quantity;
  return buckets
    .filter(({ bucket }) => poolOf(bucket) === undefined)
    .toSorted((a, b) => b.available - a.available)
    .flatMap(({ bucket, available }) => {
      const units = Math.min(left, Math.max(0, available));
      left -= units;
      return units === 0 ? [] : [{ bucket, quantity: units }];
    });
};

/** Takes the units of a back-order out of available; of a paid order they are committed at once. */
export const supplyOwedPart = (
  { sku, locationId }: StockPlace,
  supplied: readonly SuppliedUnits[],
  { isPaid }: { readonly isPaid: boolean },
  reference: StockReference,
): TransactionPart => {
  const total = supplied.reduce((sum, { quantity }) => sum + quantity, 0);
  const fromHead = supplied.find(({ bucket }) => bucket === HEAD)?.quantity ?? 0;
  const add: Record<string, number> = { backordered: -total };
  if (isPaid) add['committed'] = total;
  if (fromHead > 0) Object.assign(add, { available: -fromHead, version: 1 });
  return {
    actions: [
      update(
        stockKey(sku, locationId),
        {
          add,
          ...(fromHead === 0 ? {} : { set: { movement: reference } }),
        },
        [
          ['backordered', '>=', total],
          ['available', '>=', fromHead],
        ],
      ),
      ...supplied
        .filter(({ bucket }) => bucket !== HEAD)
        .map(({ bucket, quantity }) =>
          update(
            stockKey(sku, locationId, bucket),
            { add: { available: -quantity, version: 1 }, set: { movement: reference } },
            [['available', '>=', quantity]],
          ),
        ),
    ],
    refused: () => new StockMoved(),
  };
};
