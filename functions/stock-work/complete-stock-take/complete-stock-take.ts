import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf, eventOf } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant, SECOND } from '#shared/time/clock.ts';
import { StockTakeCompleted } from '../events.ts';
import { totalsOf, type StockTake } from '../model/stock-take.ts';
import { judgeLines } from '../posting/judge-lines.ts';
import { postLines } from '../posting/post-lines.ts';
import { requireStockTake, stockTakeEnded } from '../requests/require-stock-take.ts';
import { allLinesOf, CountedLineMoved, saveStockTakePart, stockTakeKey } from '../store/stock-takes.ts';
import { showStockTake } from '../view/show-stock-take.ts';
import type { CompleteStockTake } from './contract.ts';

type Request = RequestOf<typeof CompleteStockTake>;

/** Well below the time a call has; the next call goes on. */
const BUDGET_MS = 15 * SECOND;

export const completeStockTake: UseCase<typeof CompleteStockTake, Runtime> = async (request, runtime) => {
  const found = await requireStockTake(runtime.db, request.params.stockTakeId, request.actor);
  if (found.status === 'cancelled') throw stockTakeEnded(found);
  if (found.status === 'completed') return answer(found, [], 0);
  const until = runtime.clock.now() + BUDGET_MS;
  if (found.status === 'posting') return post(found, until, request, runtime);
  const { recount, unknown } = await decideAgain(
    (error) => error instanceof CountedLineMoved,
    () => judgeLines(found, runtime),
  );
  if (recount.length > 0 || unknown > 0) return answer(found, recount, unknown);
  const posting: StockTake = { ...found, status: 'posting', version: found.version + 1 };
  await commit(runtime.db, [saveStockTakePart(posting)]);
  return post(posting, until, request, runtime);
};

const post = async (stockTake: StockTake, until: number, request: Request, runtime: Runtime) => {
  const lines = await allLinesOf(runtime.db, stockTake.stockTakeId);
  const posted = await postLines(stockTake, lines, { until, request }, runtime);
  const remaining = posted.filter(({ status }) => status !== 'posted').length;
  if (remaining > 0) return answer(stockTake, [], remaining);
  const at = instant(runtime.clock);
  const totals = totalsOf(posted);
  const completed: StockTake = {
    ...stockTake,
    status: 'completed',
    completedAt: at,
    totals,
    version: stockTake.version + 1,
  };
  const { stockTakeId, locationId } = completed;
  const event = eventOf(StockTakeCompleted, {
    aggregateId: stockTakeId,
    aggregateVersion: completed.version,
    occurredAt: at,
    cause: causeOf(request),
    data: { stockTakeId, locationId, ...totals },
  });
  await commit(runtime.db, [
    saveStockTakePart(completed),
    outboxPart(runtime.clock, stockTakeKey(stockTakeId), [event]),
  ]);
  return answer(completed, [], 0);
};

const answer = (stockTake: StockTake, recount: readonly string[], remaining: number) => ({
  status: 200 as const,
  body: { stockTake: showStockTake(stockTake), recount: [...recount], remaining },
});
