import { requireSkus } from '../../inventory/public.ts';
import { compareLots } from '../../lots/public.ts';
import { ScanSessionMoved, scannedUnits } from '../../scanning/public.ts';
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
  type CountBatch,
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

/** One transaction has room for so many. */
const MAX_LINES = 90;

export const recordCounts: UseCase<typeof RecordCounts, Runtime> = async (request, runtime) => {
  const { params, body, actor } = request;
  const stockTake = await requireStockTake(runtime.db, params.stockTakeId, actor);
  const before = await recordedBatch(request, runtime);
  if (before !== undefined) return answer(request, before.recorded);
  await requireSkus(
    runtime.db,
    (body.lines ?? []).map(({ sku }, at) => ({ sku, pointer: `/body/lines/${at}/sku` })),
  );
  try {
    const recorded = await decideAgain(
      (error) => error instanceof CountedLineMoved || error instanceof ScanSessionMoved,
      () => recordOnce(stockTake, request, runtime),
    );
    return answer(request, recorded);
  } catch (error) {
    if (error instanceof StockTakeEnded) throw stockTakeEnded({ ...stockTake, status: 'posting' });
    const same = error instanceof CountBatchExists ? await recordedBatch(request, runtime) : undefined;
    if (same === undefined) throw error;
    return answer(request, same.recorded);
  }
};

/** The same batch again changes nothing; another one under its id is refused. */
const recordedBatch = async ({ params, body }: Request, { db }: Runtime): Promise<CountBatch | undefined> => {
  const known = await loadBatch(db, params.stockTakeId, params.batchId);
  if (known === undefined || known.fingerprint === hashOf(body)) return known;
  throw problem(stockWorkErrors.COUNT_BATCH_DIFFERS, {
    detail: `${params.batchId} was recorded with other counts`,
  });
};

/** @returns how many lines were recorded */
const recordOnce = async (
  stockTake: StockTake,
  request: Request,
  { db, clock }: Runtime,
): Promise<number> => {
  const { params, body, actor } = request;
  const { stockTakeId } = stockTake;
  const counted = await countedUnits(stockTake, request, db);
  refuseCounts(stockTake, counted, clock.now());
  const known = await linesOf(
    db,
    stockTakeId,
    counted.lines.map(({ sku }) => sku),
  );
  const lots = await compareLots(db, stockTake.locationId, counted.lines);
  const decisions = counted.lines.map(({ sku, quantity, countedAt = instant(clock) }, at) => {
    const count = { quantity, countedAt, countedBy: actorReference(actor), lots: lots[at] };
    return countInto(known[at], sku, count, body.replace);
  });
  refuseConflicts(decisions);
  await commit(db, [
    ...createBatchParts(stockTakeId, {
      batchId: params.batchId,
      fingerprint: hashOf(body),
      recorded: counted.lines.length,
    }),
    ...decisions.flatMap(({ kind, line }) => (kind === 'saved' ? [saveLinePart(stockTakeId, line)] : [])),
    ...counted.parts,
  ]);
  return counted.lines.length;
};

/** As they were sent, or as a scan session found them: counted when the SKU was read last. */
const countedUnits = async (
  { locationId, stockTakeId }: StockTake,
  { params, body, actor }: Request,
  db: Runtime['db'],
) => {
  if (body.scanSessionId === undefined) return { lines: body.lines ?? [], parts: [] };
  const { skus, parts } = await scannedUnits(db, {
    sessionId: body.scanSessionId,
    actor,
    locationId,
    usedBy: `count:${stockTakeId}:${params.batchId}`,
    maxSkus: MAX_LINES,
  });
  return {
    lines: skus.map(({ sku, quantity, lastReadAt, lots }) => ({
      sku,
      quantity,
      countedAt: lastReadAt,
      lots: lots.length === 0 ? undefined : lots,
    })),
    parts,
  };
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

const answer = ({ params, body }: Request, recorded = body.lines?.length ?? 0) => ({
  status: 200 as const,
  body: { ...params, recorded },
});
