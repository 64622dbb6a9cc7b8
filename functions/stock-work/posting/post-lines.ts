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

/** Lines whose book is read at once: a call that is stopped has read no more than it can post soon. */
const LINES_READ = 96;
/**
 * Actions that a line may take in a transaction: itself and its day; with a variance also its stock over some shards
 * and its event; and for each lot that differs the lot and its entries.
 */
const ACTIONS = { even: 2, different: 8, lot: 3 } as const;
const MOST_ACTIONS = 96;

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
  const posted: CountedLine[] = [];
  for (let at = 0; at < open.length && runtime.clock.now() < how.until; at += LINES_READ) {
    const known = await knownLines(stockTake, open.slice(at, at + LINES_READ), runtime);
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
  }
  const names = new Set(posted.map(({ sku }) => sku));
  return [...done, ...posted, ...open.filter(({ sku }) => !names.has(sku))];
};

const knownLines = async (
  { locationId }: StockTake,
  lines: readonly CountedLine[],
  runtime: Runtime,
): Promise<readonly KnownLine[]> => {
  const books = await bookOfLines(locationId, lines, runtime);
  return lines.flatMap((line, at): KnownLine[] => {
    const book = books[at];
    return book === undefined ? [] : [{ line, book }];
  });
};

/** Lines in groups that a transaction has room for. */
const together = (lines: readonly CountedLine[]): readonly (readonly CountedLine[])[] => {
  const groups: CountedLine[][] = [];
  let actions = 0;
  for (const line of lines) {
    const group = groups.at(-1);
    actions += actionsOf(line);
    if (group !== undefined && actions <= MOST_ACTIONS) group.push(line);
    else {
      groups.push([line]);
      actions = actionsOf(line);
    }
  }
  return groups;
};

const actionsOf = (line: CountedLine): number =>
  (line.variance === 0 ? ACTIONS.even : ACTIONS.different) + ACTIONS.lot * lotsOf(line).length;

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
