import { StockMoved } from '../../inventory/public.ts';
import { actorReference } from '#shared/actors/actor.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf, eventOf } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant, SECOND } from '#shared/time/clock.ts';
import { lotsErrors } from '../errors.ts';
import { LotRecalled } from '../events.ts';
import type { LotRecall } from '../model/lot-recall.ts';
import { stoppedLot } from '../requests/stop-lot.ts';
import { tellNextBuyers } from '../requests/tell-buyers.ts';
import { LotMoved, placesOfLot } from '../store/lots.ts';
import { loadRecall, recallKey, RecallMoved, saveRecallPart } from '../store/recalls.ts';
import { showRecall } from '../view/show-lot.ts';
import type { PutLotRecall } from './contract.ts';

type Request = RequestOf<typeof PutLotRecall>;

/** Well below the time a call has; the next call goes on. */
const BUDGET_MS = 10 * SECOND;

export const putLotRecall: UseCase<typeof PutLotRecall, Runtime> = async (request, runtime) => {
  const until = runtime.clock.now() + BUDGET_MS;
  let recall = await decideAgain(
    (error) => error instanceof LotMoved || error instanceof StockMoved || error instanceof RecallMoved,
    () => begunRecall(request, runtime),
  );
  while (recall.status === 'notifying' && runtime.clock.now() < until)
    recall = await decideAgain(
      (error) => error instanceof RecallMoved,
      () => tellNextBuyers(request.params.recallId, request, runtime),
    );
  return { status: 200, body: showRecall(recall) };
};

/** The recall as it is, or begun: what is left at every location is stopped with it. */
const begunRecall = async (request: Request, runtime: Runtime): Promise<LotRecall> => {
  const { params, body, actor } = request;
  const { recallId } = params;
  const known = await loadRecall(runtime.db, recallId);
  if (known !== undefined) return sameRecall(known, body);
  const places = await placesOfLot(runtime.db, body);
  if (places.length === 0)
    throw problem(lotsErrors.LOT_NOT_FOUND, { detail: `no lot ${body.lot} of ${body.sku} was received` });
  const stopped = await stoppedLot({ ...body, recallId, places }, request, runtime);
  const at = instant(runtime.clock);
  const recall: LotRecall = {
    ...body,
    recallId,
    version: 1,
    status: 'notifying',
    unitsStopped: stopped.units,
    orders: 0,
    unitsSold: 0,
    possibleOrders: 0,
    possibleUnits: 0,
    unknownBuyers: 0,
    places,
    recalledAt: at,
    recalledBy: actorReference(actor),
  };
  const event = eventOf(LotRecalled, {
    aggregateId: recallId,
    aggregateVersion: 1,
    occurredAt: at,
    cause: causeOf(request),
    data: { recallId, ...body, unitsStopped: stopped.units },
  });
  await commit(runtime.db, [
    saveRecallPart(recall),
    ...stopped.parts,
    outboxPart(runtime.clock, recallKey(recallId), [event]),
  ]);
  return recall;
};

const sameRecall = (known: LotRecall, { sku, lot }: Request['body']): LotRecall => {
  if (known.sku === sku && known.lot === lot) return known;
  throw problem(lotsErrors.RECALL_DIFFERS, {
    detail: `${known.recallId} recalls ${known.sku} ${known.lot}`,
  });
};
