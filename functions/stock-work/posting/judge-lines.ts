import { commit, TRANSACTION_LIMIT } from '#shared/dynamodb/transaction.ts';
import type { Runtime } from '#shared/runtime.ts';
import { needsRecount, varianceOf, type CountedLine, type StockTake } from '../model/stock-take.ts';
import { allLinesOf, saveLinePart } from '../store/stock-takes.ts';
import { bookOfLines } from './book-of-lines.ts';

/** Which lines need a second count, and of how many the ledger cannot say the book yet. */
export interface JudgedLines {
  readonly recount: readonly string[];
  readonly unknown: number;
}

/** Compares counts with the book and marks those that are too far off to be believed at once. */
export const judgeLines = async (
  { stockTakeId, locationId, recountOver }: StockTake,
  runtime: Runtime,
): Promise<JudgedLines> => {
  const lines = await allLinesOf(runtime.db, stockTakeId);
  const books = await bookOfLines(locationId, lines, runtime);
  const isDoubtful = (line: CountedLine, book: number | undefined): boolean =>
    line.status === 'recount' ||
    (book !== undefined && needsRecount(line, { variance: varianceOf(line, book), book }, recountOver));
  const doubtful = lines.filter((line, at) => isDoubtful(line, books[at]));
  const marked = doubtful
    .filter(({ status }) => status !== 'recount')
    .map((line): CountedLine => ({ ...line, status: 'recount', version: line.version + 1 }));
  for (let at = 0; at < marked.length; at += TRANSACTION_LIMIT)
    await commit(
      runtime.db,
      marked.slice(at, at + TRANSACTION_LIMIT).map((line) => saveLinePart(stockTakeId, line)),
    );
  return {
    recount: doubtful.map(({ sku }) => sku),
    unknown: books.filter((book) => book === undefined).length,
  };
};
