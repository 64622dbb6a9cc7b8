import { incomingAt, readOwedStock } from '../../inventory/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { BackordersAtPlace } from '../model/backorders-at-place.ts';
import { headOfQueue } from './backorders.ts';
import { loadRules } from './rules.ts';

const SHOWN = 100;

/** What is known of a SKU at a location: its rule, what comes, and who waits. */
export const backordersAt = async (
  db: Database,
  { sku, locationId }: { readonly sku: string; readonly locationId: string },
): Promise<BackordersAtPlace> => {
  const place = { sku, locationId };
  const [[rule], incoming, [stock], queue] = await Promise.all([
    loadRules(db, [place]),
    incomingAt(db, place),
    readOwedStock(db, [place]),
    headOfQueue(db, place, SHOWN),
  ]);
  return { ...place, rule, incoming, shelf: stock?.shelf ?? 0, waiting: stock?.backordered ?? 0, queue };
};
