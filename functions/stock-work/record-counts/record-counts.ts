import { requireSkus } from '../../inventory/public.ts';
import { actorReference } from '#shared/actors/actor.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { hashOf } from '#shared/ids/ids.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { stockWorkErrors } from '../errors.ts';
import { countInto, type CountDecision, type StockTake } from '../model/stock-take.ts';
import { refuseCounts } from '../requests/refuse-counts.ts';
import { requireStockTake, stockTakeEnded } from '../requests/require-stock-take.ts';
import {
  CountBatchExists,
  CountedLineMoved,
  createBatchParts,
  linesOf,
  loadBatch,
  saveLinePart,
  StockTakeEnded,
} from '../store/stock-takes.ts';
import type { RecordCounts } from './contract.ts';

type Request = RequestOf<typeof RecordCounts>;

export const recordCounts: UseCase<typeof RecordCounts, Runtime> = async (request, runtime) => {
  const { params, body, actor } = request;
  const stockTake = await requireStockTake(runtime.db, params.stockTakeId, actor);
  if (await isRecorded(request, runtime)) return answer(request);
  refuseCounts(stockTake, body, runtime.clock.now());
  await requireSkus(
    runtime.db,
    body.lines.map(({ sku }, at) => ({ sku, pointer: `/body/lines/${at}/sku` })),
  );
  try {
    await decideAgain(
      (error) => error instanceof CountedLineMoved,
      () => recordOnce(stockTake, request, runtime),
    );
  } catch (error) {
    if (error instanceof StockTakeEnded) throw stockTakeEnded({ ...stockTake, status: 'posting' });
    if (!(error instanceof CountBatchExists && (await isRecorded(request, runtime)))) throw error;
  }
  return answer(request);
};

/** The same batch again changes nothing; another one under its id is refused. */
const isRecorded = async ({ params, body }: Request, { db }: Runtime): Promise<boolean> => {
  const known = await loadBatch(db, params.stockTakeId, params.batchId);
  if (known === undefined) return false;
  if (known.fingerprint === hashOf(body)) return true;
  throw problem(stockWorkErrors.COUNT_BATCH_DIFFERS, {
    detail: `${params.batchId} was recorded with other counts`,
  });
};

const recordOnce = async (
  { stockTakeId }: StockTake,
  { params, body, actor }: Request,
  { db, clock }: Runtime,
): Promise<void> => {
  const skus = body.lines.map(({ sku }) => sku);
  const known = await linesOf(db, stockTakeId, skus);
  const decisions = body.lines.map(({ sku, quantity, countedAt = instant(clock) }, at) =>
    countInto(known[at], sku, { quantity, countedAt, countedBy: actorReference(actor) }, body.replace),
  );
  refuseConflicts(decisions);
  await commit(db, [
    ...createBatchParts(stockTakeId, { batchId: params.batchId, fingerprint: hashOf(body) }),
    ...decisions.flatMap(({ kind, line }) => (kind === 'saved' ? [saveLinePart(stockTakeId, line)] : [])),
  ]);
};

const refuseConflicts = (decisions: readonly CountDecision[]): void => {
  const errors = decisions.flatMap(({ kind, line }, at) =>
    kind === 'conflict'
      ? [
          {
            pointer: `/body/lines/${at}/sku`,
            code: 'COUNT_CONFLICT',
            detail: `${line.sku} was counted by ${line.counts.at(-1)?.countedBy} at ${line.counts.at(-1)?.countedAt}`,
          },
        ]
      : [],
  );
  if (errors.length > 0)
    throw problem(stockWorkErrors.COUNT_CONFLICT, {
      detail: errors.map(({ detail }) => detail).join('; '),
      errors,
    });
};

const answer = ({ params, body }: Request) => ({
  status: 200 as const,
  body: { ...params, recorded: body.lines.length },
});
