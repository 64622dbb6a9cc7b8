import type { Database } from '../../../shared/dynamodb/database.ts';
import type { Movement } from '../model/movement.ts';
import type { Place } from './stock.ts';

/** The ledger is read so far back at most; a SKU that sells faster is judged by its latest movements. */
const MOVEMENTS_READ = 1000;

/** Units of a SKU at a location that each channel sold since an instant (milliseconds since 1970), by the ledger. */
export const soldByChannel = async (
  db: Pick<Database, 'query'>,
  { sku, locationId }: Place,
  since: number,
): Promise<Readonly<Record<string, number>>> => {
  const page = await db.query<Movement>('inventory', `M#${sku}#${locationId}`, {
    newestFirst: true,
    limit: MOVEMENTS_READ,
  });
  const sold: Record<string, number> = {};
  for (const { type, channel, change, at } of page.items) {
    if (type !== 'sale' || channel === undefined || Date.parse(at) < since) continue;
    sold[channel] = (sold[channel] ?? 0) - change;
  }
  return sold;
};
