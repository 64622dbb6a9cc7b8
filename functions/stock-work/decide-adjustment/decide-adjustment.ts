import { adjustStockParts, StockMoved } from '../../inventory/public.ts';
import { actorReference, worksAt } from '#shared/actors/actor.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { stockWorkErrors } from '../errors.ts';
import type { HeldAdjustment } from '../model/stock-adjustment.ts';
import { writeOffParts } from '../requests/write-off-event.ts';
import { decidePart, HeldAdjustmentMoved, loadHeld } from '../store/adjustments.ts';
import { showAdjustment } from '../view/show-adjustment.ts';
import type { DecideAdjustment } from './contract.ts';

type Request = RequestOf<typeof DecideAdjustment>;

export const decideAdjustment: UseCase<typeof DecideAdjustment, Runtime> = async (request, runtime) => {
  const decided = await decideAgain(
    (error) => error instanceof StockMoved || error instanceof HeldAdjustmentMoved,
    () => decideOnce(request, runtime),
  );
  return { status: 200, body: showAdjustment(decided), version: decided.version };
};

const decideOnce = async (request: Request, runtime: Runtime): Promise<HeldAdjustment> => {
  const { params, body, actor } = request;
  const held = await loadHeld(runtime.db, params.adjustmentId);
  if (held === undefined || !worksAt(actor, held.locationId))
    throw problem(stockWorkErrors.ADJUSTMENT_NOT_FOUND, {
      detail: `no held adjustment ${params.adjustmentId} for this caller`,
    });
  const status = body.decision === 'approve' ? ('approved' as const) : ('rejected' as const);
  if (held.status === status) return held;
  if (held.status !== 'waiting')
    throw problem(stockWorkErrors.ADJUSTMENT_DECIDED, {
      detail: `${held.adjustmentId} was ${held.status} by ${held.decidedBy ?? 'somebody'}`,
    });
  if (held.requestedBy === actorReference(actor))
    throw problem(stockWorkErrors.SECOND_PERSON_NEEDED, {
      detail: `${held.adjustmentId} was requested by ${held.requestedBy}`,
    });
  const decided: HeldAdjustment = {
    ...held,
    status,
    decidedAt: instant(runtime.clock),
    decidedBy: actorReference(actor),
    decisionNote: body.note,
    version: held.version + 1,
  };
  const stock = status === 'approved' ? await stockParts(held, request, runtime) : [];
  await commit(runtime.db, [decidePart(decided), ...stock]);
  return decided;
};

const stockParts = async (held: HeldAdjustment, { actor, origin }: Request, runtime: Runtime) => [
  ...(await adjustStockParts(runtime, { ...held, reference: held.adjustmentId }, { actor, origin })),
  ...writeOffParts(held, { actor, origin }, runtime.clock),
];
