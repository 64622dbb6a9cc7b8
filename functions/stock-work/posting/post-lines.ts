import { changeStockParts, StockMoved } from '../../inventory/public.ts';
import { correctLotsParts, LotMoved } from '../../lots/public.ts';
import { actorReference, type Actor } from '#shared/actors/actor.ts';
import type { Origin } from '#shared/actors/origin.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf, eventOf } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { CountVarianceFound } from '../events.ts';
import { varianceOf, type CountedLine, type StockTake } from '../model/stock-take.ts';
import { CountedLineMoved, saveLinePart } from '../store/stock-takes.ts';
import { countedPart } from '../store/count-days.ts';
import { bookOfLines } from './book-of-lines.ts';

/** Lines in one transaction: each has its line, its stock and its event. */
const LINES_TOGETHER = 12;
/** Lots whose book is corrected in one transaction. */
const LOTS_TOGETHER = 12;

interface PostingRequest {
  /** Milliseconds since 1970: what is not posted by then waits for the next call. */
  readonly until: number;
  readonly request: { readonly actor: Actor; readonly origin: Origin };
}

/** A judged line with its book, ready to be posted. */
interface KnownLine {
  readonly line: CountedLine;
  readonly book: number;
}

/**
 * Posts variances: line, stock and event of some lines in one transaction, so that a line is posted once however often
 * it is tried. Answers all lines as they are afterwards.
 */
export const postLines = async (
  stockTake: StockTake,
  lines: readonly CountedLine[],
  how: PostingRequest,
  runtime: Runtime,
): Promise<readonly CountedLine[]> => {
  const done = lines.filter(({ status }) => status === 'posted');
  const open = lines.filter(({ status }) => status !== 'posted');
  const books = await bookOfLines(stockTake.locationId, open, runtime);
  const known = open.flatMap((line, at): KnownLine[] => {
    const book = books[at];
    return book === undefined ? [] : [{ line, book }];
  });
  const posted: CountedLine[] = [];
  for (const some of together(known.map(toPosted))) {
    if (runtime.clock.now() >= how.until) break;
    try {
      await decideAgain(
        (error) => error instanceof StockMoved || error instanceof LotMoved,
        () => postTogether(stockTake, some, how, runtime),
      );
    } catch (error) {
      // Another call posted them at the same time.
      if (!(error instanceof CountedLineMoved)) throw error;
      return lines;
    }
    posted.push(...some);
  }
  const names = new Set(posted.map(({ sku }) => sku));
  return [...done, ...posted, ...open.filter(({ sku }) => !names.has(sku))];
};

/** Lines in groups that a transaction has room for. */
const together = (lines: readonly CountedLine[]): readonly (readonly CountedLine[])[] => {
  const groups: CountedLine[][] = [];
  let lots = 0;
  for (const line of lines) {
    const group = groups.at(-1);
    lots += lotsOf(line).length;
    if (group !== undefined && group.length < LINES_TOGETHER && lots <= LOTS_TOGETHER) group.push(line);
    else {
      groups.push([line]);
      lots = lotsOf(line).length;
    }
  }
  return groups;
};

const lotsOf = ({ sku, counts }: CountedLine) =>
  (counts.at(-1)?.lots ?? []).filter(({ variance }) => variance !== 0).map((lot) => ({ ...lot, sku }));

const toPosted = ({ line, book }: KnownLine): CountedLine => ({
  ...line,
  status: 'posted',
  book,
  variance: varianceOf(line, book),
  version: line.version + 1,
});

const postTogether = async (
  { stockTakeId, locationId }: StockTake,
  lines: readonly CountedLine[],
  { request }: PostingRequest,
  runtime: Runtime,
): Promise<void> => {
  const cause = causeOf(request);
  const reference = {
    type: 'count' as const,
    reason: 'count',
    reference: stockTakeId,
    actor: actorReference(request.actor),
    correlationId: request.origin.correlationId,
    at: instant(runtime.clock),
  };
  const different = lines.filter(({ variance }) => variance !== 0);
  const changes = different.map(({ sku, variance = 0 }) => ({
    sku,
    locationId,
    onHand: variance,
    reference,
  }));
  const stock = changes.length === 0 ? [] : (await changeStockParts(runtime, changes, cause)).parts;
  await commit(runtime.db, [
    ...lines.map((line) => saveLinePart(stockTakeId, line)),
    countedPart(
      locationId,
      lines.map(({ sku }) => sku),
      reference.at,
    ),
    ...stock,
    ...(await correctLotsParts(runtime.db, { locationId, receivedAt: reference.at }, lines.flatMap(lotsOf))),
    ...different.map((line) => {
      const count = line.counts.at(-1);
      const event = eventOf(CountVarianceFound, {
        aggregateId: `${stockTakeId}:${line.sku}`,
        aggregateVersion: 1,
        occurredAt: reference.at,
        cause,
        data: {
          stockTakeId,
          locationId,
          sku: line.sku,
          counted: count?.quantity ?? 0,
          book: line.book ?? 0,
          variance: line.variance ?? 0,
          countedAt: count?.countedAt ?? reference.at,
        },
      });
      return outboxPart(runtime.clock, { table: 'inventory', pk: `STV#${stockTakeId}#${line.sku}` }, [event]);
    }),
  ]);
};
