import { may } from '#shared/contracts/grant.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { update, type WriteAction } from '#shared/dynamodb/write-action.ts';
import type { Take } from '../../model/stock/plan-takes.ts';
import { HEAD, type StockReference } from '../../model/stock/stock.ts';
import { inventoryItems } from '../../table.ts';
import { commitStockPart, mergedByPlace } from './commit-stock.ts';
import { stockKey } from './stock.ts';

/** What a function needs to take stock or give it back: to change stock items, and nothing else of inventory. */
export const stockWriteGrants = [may(inventoryItems.items.stock, 'UpdateItem')];

/** The stock is no longer what the plan was made for: read again, plan again. Not an answer to a caller. */
export class StockMoved extends Error {
  constructor() {
    super('stock changed between planning and taking');
    this.name = 'StockMoved';
  }
}

/** The stock item that units go back to is not there. Not an answer to a caller. */
export class StockGone extends Error {
  constructor() {
    super('stock to give back to does not exist any more');
    this.name = 'StockGone';
  }
}

/** Takes units out of available, each under the condition that they are there. */
export const takeStockPart = (takes: readonly Take[], reference: StockReference): TransactionPart => ({
  actions: merged(takes).map((take) => takeAction(take, reference)),
  refused: () => new StockMoved(),
});

/** Takes units for an order that was placed before: when it is paid, they are committed at once. */
export const takeForOrderPart = (
  takes: readonly Take[],
  { isPaid }: { readonly isPaid: boolean },
  reference: StockReference,
): TransactionPart => {
  if (!isPaid) return takeStockPart(takes, reference);
  const buckets = merged(takes);
  const heads = new Set(buckets.filter(({ bucket }) => bucket === HEAD).map(placeOf));
  const held = new Map(mergedByPlace(takes).map((units) => [placeOf(units), units]));
  const committedIn = (take: Take): number =>
    take.bucket === HEAD ? (held.get(placeOf(take))?.quantity ?? 0) : 0;
  const elsewhere = [...held].filter(([place]) => !heads.has(place)).map(([, units]) => units);
  return {
    actions: [
      ...buckets.map((take) => takeAction(take, reference, committedIn(take))),
      ...commitStockPart(elsewhere, 1).actions,
    ],
    refused: () => new StockMoved(),
  };
};

const placeOf = ({ sku, locationId }: Pick<Take, 'sku' | 'locationId'>): string =>
  stockKey(sku, locationId).pk;

const takeAction = (
  { sku, locationId, bucket, quantity, floor }: Take,
  reference: StockReference,
  committed = 0,
): WriteAction =>
  update(
    stockKey(sku, locationId, bucket),
    {
      add: { available: -quantity, version: 1, ...(committed === 0 ? {} : { committed }) },
      set: { movement: reference },
    },
    [['available', '>=', quantity + (floor ?? 0)]],
  );

/**
 * Gives units back to available at their location. Always to the head bucket: the one they came from may have been
 * folded or its pool dissolved meanwhile, and nothing may be stranded.
 */
export const giveBackPart = (
  takes: readonly Omit<Take, 'bucket' | 'floor'>[],
  reference: StockReference,
): TransactionPart => ({
  actions: merged(takes.map((take) => ({ ...take, bucket: HEAD }))).map(({ sku, locationId, quantity }) =>
    update(
      stockKey(sku, locationId),
      { add: { available: quantity, version: 1 }, set: { movement: reference } },
      [['sku', 'exists']],
    ),
  ),
  refused: () => new StockGone(),
});

/** A transaction takes no two actions on one item, so takes from the same bucket become one. */
const merged = (takes: readonly Take[]): readonly Take[] => {
  const byBucket = new Map<string, Take>();
  for (const take of takes) {
    const key = stockKey(take.sku, take.locationId, take.bucket).pk;
    const before = byBucket.get(key);
    byBucket.set(key, before === undefined ? take : { ...before, quantity: before.quantity + take.quantity });
  }
  return [...byBucket.values()];
};
