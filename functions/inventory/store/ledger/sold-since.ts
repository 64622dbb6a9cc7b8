import type { Database } from '#shared/dynamodb/database.ts';
import type { StockPlace } from '../stock/stock.ts';
import { newestMovements } from './newest-movements.ts';

/** Units that left available for orders and holds at a time, negative when they were released. */
export interface SoldUnits {
  readonly units: number;
  /** ISO 8601. */
  readonly at: string;
}

const SALES = new Set(['sale', 'release', 'hold', 'unhold']);
const PAGE = 250;
/** The ledger is read so far back at most: two years of a SKU that sells 200 times a week. */
const MOVEMENTS_READ = 20_000;

/** What orders and holds took since an instant (milliseconds since 1970), by the ledger, the newest first. */
export const soldSince = async (
  db: Pick<Database, 'query'>,
  place: StockPlace,
  since: number,
): Promise<readonly SoldUnits[]> => {
  const sold: SoldUnits[] = [];
  let cursor: string | undefined;
  for (let read = 0; read < MOVEMENTS_READ; read += PAGE) {
    const { items, nextCursor } = await newestMovements(db, place, { limit: PAGE, cursor });
    for (const { type, change, at } of items)
      if (SALES.has(type) && Date.parse(at) >= since) sold.push({ units: 0 - change, at });
    const isOld = items.some(({ at }) => Date.parse(at) < since);
    if (isOld || nextCursor === undefined) break;
    cursor = nextCursor;
  }
  return sold;
};
