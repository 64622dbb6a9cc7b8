import { decodeCursor, encodeCursor, wrongCursor } from '#shared/dynamodb/cursor.ts';
import type { Database, Page, PageRequest } from '#shared/dynamodb/database.ts';
import type { Movement } from '../../model/ledger/movement.ts';
import { bucketsInLedger, movementKey } from './ledger.ts';
import { unlimited } from './read-budget.ts';
import type { StockPlace } from '../stock/stock.ts';

/** The movements of one bucket that are next, newest first, and whether there are more behind them. */
interface MovementItem {
  readonly bucket: string;
  readonly movements: readonly Movement[];
  readonly hasMore: boolean;
}

/** Where each bucket goes on: with the movements below this version, or with its newest. */
type Bounds = ReadonlyMap<string, number | undefined>;

/**
 * The movements of a SKU at a location over all its buckets, newest first; those of one bucket in the order of its
 * versions, whatever the clocks of their writers said. The ledger stands bucket by bucket, so each is read, and the
 * newest of all is taken until the page is full. A cursor says how far each bucket was shown: what moves later shifts
 * no page, and nothing comes twice.
 */
export const newestMovements = async (
  db: Pick<Database, 'query'>,
  place: StockPlace,
  { limit, cursor }: PageRequest,
): Promise<Page<Movement>> => {
  const bounds = cursor === undefined ? await allBuckets(db, place) : boundsIn(cursor, place);
  const rows = await Promise.all(
    [...bounds].map(([bucket, below]) => rowOf(db, place, { bucket, below, limit })),
  );
  const { items, left } = newestOf(rows, limit);
  const next = left.flatMap(({ bucket, movements, hasMore }): [string, number][] => {
    const [newest] = movements;
    if (newest !== undefined) return [[bucket, newest.version + 1]];
    const last = items.findLast((movement) => movement.bucket === bucket);
    return hasMore && last !== undefined ? [[bucket, last.version]] : [];
  });
  return next.length === 0 ? { items } : { items, nextCursor: cursorOf(place, next) };
};

const allBuckets = async (db: Pick<Database, 'query'>, place: StockPlace): Promise<Bounds> => {
  const bounds = new Map<string, undefined>();
  for await (const bucket of bucketsInLedger(db, place, unlimited)) bounds.set(bucket, undefined);
  return bounds;
};

const rowOf = async (
  db: Pick<Database, 'query'>,
  place: StockPlace,
  {
    bucket,
    below,
    limit,
  }: { readonly bucket: string; readonly below: number | undefined; readonly limit: number },
): Promise<MovementItem> => {
  const { pk, sk } = movementKey(place, { bucket, version: below ?? 0 });
  const page = await db.query<Movement & { pk: string; sk: string; writeId?: string }>('inventory', pk, {
    sortPrefix: sk.slice(0, sk.indexOf('#') + 1),
    newestFirst: true,
    limit,
    ...(below === undefined ? {} : { cursor: encodeCursor({ pk, sk }) }),
  });
  return {
    bucket,
    movements: page.items.map(({ pk: _pk, sk: _sk, writeId: _writeId, ...movement }) => movement),
    hasMore: page.nextCursor !== undefined,
  };
};

/** Takes the newest of what is next in each bucket, until there are enough. */
const newestOf = (
  rows: readonly MovementItem[],
  limit: number,
): { readonly items: readonly Movement[]; readonly left: readonly MovementItem[] } => {
  const items: Movement[] = [];
  let left = rows;
  while (items.length < limit) {
    const first = left.map(({ movements }) => movements[0]).filter((movement) => movement !== undefined);
    const newest = first.reduce<Movement | undefined>(
      (best, movement) => (best === undefined || movement.at > best.at ? movement : best),
      undefined,
    );
    if (newest === undefined) break;
    items.push(newest);
    left = left.map((row) =>
      row.bucket === newest.bucket ? { ...row, movements: row.movements.slice(1) } : row,
    );
  }
  return { items, left };
};

const cursorOf = ({ sku, locationId }: StockPlace, below: readonly (readonly [string, number])[]): string =>
  encodeCursor({ sku, locationId, below });

const boundsIn = (cursor: string, place: StockPlace): Bounds => {
  const { sku, locationId, below } = decodeCursor(cursor);
  if (sku !== place.sku || locationId !== place.locationId || !Array.isArray(below) || !below.every(isBound))
    throw wrongCursor();
  return new Map(below);
};

const isBound = (entry: unknown): entry is readonly [string, number] =>
  Array.isArray(entry) && typeof entry[0] === 'string' && Number.isSafeInteger(entry[1]);
