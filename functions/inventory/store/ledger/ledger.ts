import { encodeCursor } from '#shared/dynamodb/cursor.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { Movement } from '../../model/ledger/movement.ts';
import type { ReadBudget } from './read-budget.ts';
import type { StockPlace } from '../stock/stock.ts';

/** Where a movement stands: bucket by bucket, in the order of the bucket's versions. */
export const movementKey = (
  { sku, locationId }: StockPlace,
  { bucket, version }: Pick<Movement, 'bucket' | 'version'>,
): Key => ({
  table: 'inventory',
  pk: `M#${sku}#${locationId}`,
  sk: `${padded(bucket)}#${String(version).padStart(12, '0')}`,
});

const padded = (bucket: string): string => bucket.padStart(4, '0');

const PAGE = 500;

/** The buckets that ever moved, one small read each: behind the last movement of one begins the next. */
export async function* bucketsInLedger(
  db: Pick<Database, 'query'>,
  place: StockPlace,
  budget: ReadBudget,
): AsyncGenerator<string> {
  const { pk } = movementKey(place, { bucket: '', version: 0 });
  let after: { readonly cursor?: string } = {};
  for (;;) {
    budget.spend();
    const [first] = (await db.query<Movement>('inventory', pk, { limit: 1, consistent: true, ...after }))
      .items;
    if (first === undefined) return;
    yield first.bucket;
    after = { cursor: encodeCursor({ pk, sk: `${padded(first.bucket)}#~` }) };
  }
}

/**
 * The movements of a bucket after a version, up to an instant. What is younger may still be on its way: the stream
 * brings a bucket's movements in order, but several of them are written at the same time.
 *
 * @returns what the budget allowed to read, and whether that is all of it
 */
export const settledMovements = async (
  db: Pick<Database, 'query'>,
  place: StockPlace,
  { bucket, version, until }: { readonly bucket: string; readonly version: number; readonly until: string },
  budget: ReadBudget,
): Promise<{ readonly movements: readonly Movement[]; readonly isAll: boolean }> => {
  const { pk, sk } = movementKey(place, { bucket, version });
  const movements: Movement[] = [];
  let cursor: string | undefined = encodeCursor({ pk, sk });
  while (cursor !== undefined) {
    if (budget.isSpent()) return { movements, isAll: false };
    budget.spend();
    const page: { readonly items: readonly Movement[]; readonly nextCursor?: string } =
      await db.query<Movement>('inventory', pk, {
        sortPrefix: `${padded(bucket)}#`,
        limit: PAGE,
        consistent: true,
        cursor,
      });
    const young = page.items.findIndex(({ at }) => at > until);
    movements.push(...(young === -1 ? page.items : page.items.slice(0, young)));
    cursor = young === -1 ? page.nextCursor : undefined;
  }
  return { movements, isAll: true };
};
