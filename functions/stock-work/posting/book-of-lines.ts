import { movementsSince, readHeads, type StockHead } from '../../inventory/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { CountedLine } from '../model/stock-take.ts';

const TOGETHER = 100;

/**
 * What the book says of each line at the time it was counted: 0 where the SKU was never stocked, `undefined` while the
 * ledger lacks a movement of that time. Counts that were posted since corrected the book and stay in it, so that two
 * people who find the same unit missing miss it once.
 */
export const bookOfLines = async (
  locationId: string,
  lines: readonly CountedLine[],
  { db }: Pick<Runtime, 'db'>,
): Promise<readonly (number | undefined)[]> => {
  const book: (number | undefined)[] = [];
  for (let at = 0; at < lines.length; at += TOGETHER) {
    const some = lines.slice(at, at + TOGETHER);
    const heads = await readHeads(
      db,
      some.map(({ sku }) => ({ sku, locationId })),
    );
    book.push(
      ...(await Promise.all(
        some.map(async ({ counts }, index) => {
          const head = heads[index];
          return head === undefined ? 0 : bookAt(db, head, Date.parse(counts.at(-1)?.countedAt ?? ''));
        }),
      )),
    );
  }
  return book;
};

const bookAt = async (db: Runtime['db'], head: StockHead, countedAt: number): Promise<number | undefined> =>
  (await movementsSince(db, head, countedAt))
    ?.filter(({ type }) => type !== 'count')
    .reduce((onHand, { onHandChange }) => onHand - onHandChange, head.onHand);
