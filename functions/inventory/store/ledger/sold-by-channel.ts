import type { Database } from '#shared/dynamodb/database.ts';
import { newestMovements } from './newest-movements.ts';
import type { StockPlace } from '../stock/stock.ts';

/** The ledger is read so far back at most; a SKU that sells faster is judged by its latest movements. */
const MOVEMENTS_READ = 1000;
const PAGE = 250;

/** Units of a SKU at a location that each channel sold since an instant (milliseconds since 1970), by the ledger. */
export const soldByChannel = async (
  db: Pick<Database, 'query'>,
  place: StockPlace,
  since: number,
): Promise<Readonly<Record<string, number>>> => {
  const sold: Record<string, number> = {};
  let page: { readonly cursor?: string } = {};
  for (let read = 0; read < MOVEMENTS_READ; read += PAGE) {
    const { items, nextCursor } = await newestMovements(db, place, { limit: PAGE, ...page });
    for (const { type, channel, change, at } of items) {
      if (type !== 'sale' || channel === undefined || Date.parse(at) < since) continue;
      sold[channel] = (sold[channel] ?? 0) - change;
    }
    const isOld = items.some(({ at }) => Date.parse(at) < since);
    if (isOld || nextCursor === undefined) break;
    page = { cursor: nextCursor };
  }
  return sold;
};
