import { commit } from '#shared/dynamodb/transaction.ts';
import type { Runtime } from '#shared/runtime.ts';
import { needsRecount, varianceOf, type CountedLine, type StockTake } from '../model/stock-take.ts';
import { saveLinePart } from '../store/stock-takes.ts';
import { bookOfLines } from './book-of-lines.ts';

/** Which lines need a second count, and of how many the ledger cannot say the book yet. */
export interface JudgedLines {
  readonly recount: readonly string[];
  readonly unknown: number;
}

/** Compares counts with the book and marks those that are too far off to be believed at once. */
export const judgeLines = async (
  { stockTakeId, locationId, recountOver }: StockTake,
  lines: readonly CountedLine[],
  runtime: Runtime,
): Promise<JudgedLines> => {
  const books = await bookOfLines(locationId, lines, runtime);
  const isDoubtful = (line: CountedLine, book: number | undefined): boolean =>
    line.status === 'recount' ||
    (book !== undefined && needsRecount(line, { variance: varianceOf(line, book), book }, recountOver));
  const doubtful = lines.filter((line, at) => isDoubtful(line, books[at]));
  for (const line of doubtful.filter(({ status }) => status !== 'recount'))
    await commit(runtime.db, [
      saveLinePart(stockTakeId, { ...line, status: 'recount', version: line.version + 1 }),
    ]);
  return {
    recount: doubtful.map(({ sku }) => sku),
    unknown: books.filter((book) => book === undefined).length,
  };
};
