import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put, remove } from '#shared/dynamodb/write-action.ts';
import { inventoryItems } from '../../table.ts';
import type { StockPlace } from './stock.ts';

/** Units on their way to a location: ordered from a supplier, in transit from another location, or entered by staff. */
export interface IncomingStock extends StockPlace {
  readonly source: 'purchase_order' | 'transfer' | 'entered';
  /** The purchase order, the transfer, or what staff call it. */
  readonly reference: string;
  /** Units still expected. */
  readonly quantity: number;
  /** ISO 8601; absent while nobody knows. */
  readonly expectedAt?: string;
}

/** What a function needs to read what is on its way. */
export const incomingGrants = [may(inventoryItems.items.incoming, 'Query')];
/** What a function needs to say what is on its way. */
export const expectStockGrants = [may(inventoryItems.items.incoming, 'PutItem', 'DeleteItem')];

export const incomingKey = ({
  sku,
  locationId,
  source,
  reference,
}: Pick<IncomingStock, 'sku' | 'locationId' | 'source' | 'reference'>): Key => ({
  table: 'inventory',
  pk: `IN#${sku}#${locationId}`,
  sk: `${source}#${reference}`,
});

/**
 * Says how much of each SKU is still to come with an order or a transfer. Written with the aggregate it follows from,
 * whose version settles races.
 *
 * @param entries what is left now; 0 units end the entry
 */
export const expectStockPart = (entries: readonly IncomingStock[]): TransactionPart => ({
  actions: entries.map((entry) =>
    entry.quantity > 0 ? put(incomingKey(entry), entry) : remove(incomingKey(entry)),
  ),
  refused: () => undefined,
});

/** What is on its way to a place, the earliest first; what has no date comes last. */
export const incomingAt = async (
  db: Database,
  { sku, locationId }: StockPlace,
): Promise<readonly IncomingStock[]> => {
  const found = await queryAll<IncomingStock>(db, 'inventory', `IN#${sku}#${locationId}`);
  return [...found].sort((a, b) => ((a.expectedAt ?? '~') < (b.expectedAt ?? '~') ? -1 : 1));
};
