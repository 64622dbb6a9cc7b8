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
 * What was on hand at an instant: what is there now, less what moved since. On hand is kept by the head bucket alone,
 * so its movements suffice.
 *
 * @param head the head bucket as it is now
 * @param at ISO 8601
 * @returns `undefined` while the ledger, which is written a moment after stock, lacks a movement of that time
 */
export const onHandAt = async (
  db: Pick<Database, 'query'>,
  head: StockHead,
  at: string,
): Promise<number | undefined> => {
  const instant = Date.parse(at);
  const isSettled = (movement: { readonly at: string }): boolean =>
    Date.parse(movement.at) <= instant - MARGIN_MS;
  if (isSettled(head.movement)) return head.onHand;
  let expected = head.version;
  let onHand = head.onHand;
  let cursor: string | undefined;
  do {
    const page = await newestOf(db, head, cursor);
    for (const movement of page.items.filter(({ version }) => version <= head.version)) {
      if (movement.version !== expected) return undefined;
      if (isSettled(movement)) return onHand;
      if (Date.parse(movement.at) > instant) onHand -= movement.onHandChange;
      expected -= 1;
    }
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  // Version 1 is the first there is: before it, nothing was on hand.
  return expected === 0 ? onHand : undefined;
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
