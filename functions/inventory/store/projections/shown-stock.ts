import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { Projection } from '../../model/projections/projection.ts';
import { inventoryItems } from '../../table.ts';
import { projectionKey } from './projections.ts';

export const shownStockGrants = [may(inventoryItems.items.projection, 'GetItem')];

/** As old as a figure can be: whatever is read later is newer. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** What the feed of a channel says of a SKU, and since when; 0 for one that it does not sell. */
export const shownStockOf = async (
  db: Database,
  channel: string,
  sku: string,
): Promise<{ readonly quantity: number; readonly asOf: string }> => {
  const found = await db.get<Projection>(projectionKey({ channel, sku }));
  if (found === undefined) return { quantity: 0, asOf: NEVER };
  const isListed = (found.state ?? 'listed') === 'listed';
  return { quantity: isListed ? Math.max(0, found.availableToPromise) : 0, asOf: found.changedAt };
};
