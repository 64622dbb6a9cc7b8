import type { Database } from '#shared/dynamodb/database.ts';
import { MINUTE } from '#shared/time/clock.ts';
import type { Movement } from '../../model/ledger/movement.ts';
import { HEAD, type StockHead } from '../../model/stock/stock.ts';
import type { StockPlace } from '../stock/stock.ts';
import { movementKey } from './ledger.ts';

/** Clocks of writers differ by less; movements are read back so much further. */
const MARGIN_MS = MINUTE;
const PAGE = 100;

/**
 * The movements of what is on hand since an instant, the newest first. On hand is kept by the head bucket alone, so its
 * movements suffice.
 *
 * @param head the head bucket as it is now
 * @param since milliseconds since 1970
 * @returns `undefined` while the ledger, which is written a moment after stock, lacks a movement of that time
 */
export const movementsSince = async (
  db: Pick<Database, 'query'>,
  head: StockHead,
  since: number,
): Promise<readonly Movement[] | undefined> => {
  const isBefore = (movement: { readonly at: string }): boolean =>
    Date.parse(movement.at) <= since - MARGIN_MS;
  if (isBefore(head.movement)) return [];
  const found: Movement[] = [];
  let expected = head.version;
  let cursor: string | undefined;
  do {
    const page = await newestOf(db, head, cursor);
    for (const movement of page.items.filter(({ version }) => version <= head.version)) {
      if (movement.version !== expected) return undefined;
      if (isBefore(movement)) return found;
      if (Date.parse(movement.at) > since) found.push(movement);
      expected -= 1;
    }
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  // Version 1 is the first there is: before it, nothing was on hand.
  return expected === 0 ? found : undefined;
};

const newestOf = (db: Pick<Database, 'query'>, place: StockPlace, cursor: string | undefined) => {
  const { pk, sk } = movementKey(place, { bucket: HEAD, version: 0 });
  return db.query<Movement>('inventory', pk, {
    sortPrefix: sk.slice(0, sk.indexOf('#') + 1),
    newestFirst: true,
    consistent: true,
    limit: PAGE,
    cursor,
  });
};
