import {
  adjustStockParts,
  levelsAt,
  refuseWrongSign,
  requireLocation,
  StockMoved,
} from '../../inventory/public.ts';
import { unitCostsAt, valueOf } from '../../purchasing/public.ts';
import { actorReference } from '#shared/actors/actor.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { limitFor, needsSecondPerson, type HeldAdjustment } from '../model/stock-adjustment.ts';
import { writeOffParts } from '../requests/write-off-event.ts';
import { HeldAdjustmentMoved, holdPart, loadHeld, loadLimits } from '../store/adjustments.ts';
import { showAdjustment } from '../view/show-adjustment.ts';
import type { AdjustStock } from './contract.ts';

type Request = RequestOf<typeof AdjustStock>;

interface AdjustmentValue {
  readonly value?: number;
  readonly currency?: string;
}

export const adjustStock: UseCase<typeof AdjustStock, Runtime> = async (request, runtime) => {
  const { body, actor, idempotency } = request;
  refuseWrongSign(body);
  await requireLocation(runtime, actor, body.locationId, '/body/locationId');
  const adjustmentId =
    idempotency === undefined ? runtime.ids.next('adj') : derivedId('adj', idempotency.key);
  const [limits, worth] = await Promise.all([
    loadLimits(runtime.db, body.locationId),
    valueOfUnits(request, runtime),
  ]);
  const role = actor.kind === 'staff' ? actor.role : actor.kind;
  const limit = limitFor(limits?.limits ?? [], { role, reason: body.reason });
  if (limit !== undefined && needsSecondPerson(worth.value, limit))
    return hold(adjustmentId, { ...worth, limit }, request, runtime);
  return decideAgain(
    (error) => error instanceof StockMoved,
    () => adjustOnce(adjustmentId, worth, request, runtime),
  );
};

/** What the units cost on average; nothing where no cost is known. */
const valueOfUnits = async ({ body }: Request, { db }: Runtime): Promise<AdjustmentValue> => {
  const [cost] = await unitCostsAt(db, body.locationId, [body.sku]);
  return cost === undefined
    ? {}
    : { value: valueOf(Math.abs(body.quantity), cost.averageCost), currency: cost.currency };
};

const adjustOnce = async (
  adjustmentId: string,
  worth: AdjustmentValue,
  request: Request,
  runtime: Runtime,
) => {
  const { body } = request;
  const { sku, locationId } = body;
  const parts = await adjustStockParts(runtime, { ...body, reference: adjustmentId }, request);
  if (parts.length > 0)
    await commit(runtime.db, [
      ...parts,
      ...writeOffParts({ adjustmentId, ...body, ...worth }, request, runtime.clock),
    ]);
  const [level] = await levelsAt(runtime.db, locationId, [sku]);
  if (level === undefined) throw new Error('stock that was just adjusted is not there');
  return { status: 201 as const, body: level, version: level.version };
};

/** It waits for a second person, once; stock stays as it is. */
const hold = async (
  adjustmentId: string,
  worth: AdjustmentValue & { readonly limit: number },
  { body, actor }: Request,
  { db, clock }: Runtime,
) => {
  const held: HeldAdjustment = {
    ...body,
    ...worth,
    adjustmentId,
    version: 1,
    status: 'waiting',
    requestedAt: instant(clock),
    requestedBy: actorReference(actor),
  };
  try {
    await commit(db, [holdPart(held)]);
    return { status: 202 as const, body: showAdjustment(held) };
  } catch (error) {
    const known = error instanceof HeldAdjustmentMoved ? await loadHeld(db, adjustmentId) : undefined;
    if (known === undefined) throw error;
    return { status: 202 as const, body: showAdjustment(known) };
  }
};
