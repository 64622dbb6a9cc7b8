import { levelsAt } from '../../inventory/public.ts';
import { actorReference } from '#shared/actors/actor.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf, eventOf } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { hashOf } from '#shared/ids/ids.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { historyAfter } from '../model/moving-average.ts';
import { purchasingErrors } from '../errors.ts';
import { LandedCostRecorded } from '../events.ts';
import type { GoodsReceipt } from '../model/goods-receipt.ts';
import { capitalise, shareOut, type LandedCost } from '../model/landed-cost.ts';
import { loadReceipt } from '../store/goods-receipts.ts';
import {
  createLandedCostPart,
  landedCostEvents,
  LandedCostExists,
  loadLandedCost,
} from '../store/landed-costs.ts';
import { saveUnitCostPart, UnitCostMoved, unitCostsAt, type UnitCost } from '../store/unit-costs.ts';
import type { RecordLandedCost } from './contract.ts';

type Request = RequestOf<typeof RecordLandedCost>;

export const recordLandedCost: UseCase<typeof RecordLandedCost, Runtime> = async (request, runtime) => {
  const cost = await decideAgain(
    (error) => error instanceof UnitCostMoved || error instanceof LandedCostExists,
    () => recordOnce(request, runtime),
  );
  return { status: 200, body: showLandedCost(cost) };
};

const recordOnce = async (request: Request, runtime: Runtime): Promise<LandedCost> => {
  const { params, body } = request;
  const { db, clock } = runtime;
  const known = await loadLandedCost(db, params.receiptId, params.chargeId);
  if (known !== undefined) return sameCharge(known, request);
  const receipt = await loadReceipt(db, params.receiptId);
  if (receipt === undefined)
    throw problem(purchasingErrors.GOODS_RECEIPT_NOT_FOUND, {
      detail: `no goods receipt ${params.receiptId}`,
    });
  const { costs, capitalised } = await raisedCosts(receipt, request, runtime);
  const cost: LandedCost = {
    ...params,
    ...body,
    capitalised,
    expensed: body.amount - capitalised,
    recordedAt: instant(clock),
    recordedBy: actorReference(request.actor),
    fingerprint: hashOf(body),
  };
  const { fingerprint: _fingerprint, recordedAt: _at, recordedBy: _by, basis: _basis, ...facts } = cost;
  const event = eventOf(LandedCostRecorded, {
    aggregateId: `${params.receiptId}:${params.chargeId}`,
    aggregateVersion: 1,
    occurredAt: cost.recordedAt,
    cause: causeOf(request),
    data: { ...facts, locationId: receipt.locationId },
  });
  await commit(db, [
    createLandedCostPart(cost),
    ...costs.map((raised) => saveUnitCostPart(raised)),
    outboxPart(clock, landedCostEvents(params.receiptId, params.chargeId), [event]),
  ]);
  return cost;
};

/** The average costs that the charge raises; none of SKUs whose cost is not known. */
const raisedCosts = async (
  { locationId, lines }: GoodsReceipt,
  { body }: Request,
  { db, clock }: Runtime,
) => {
  const skus = lines.map(({ sku }) => sku);
  const [levels, known] = await Promise.all([
    levelsAt(db, locationId, skus),
    unitCostsAt(db, locationId, skus),
  ]);
  refuseCurrency(known, body.currency);
  const shares = shareOut(body.amount, lines, body.basis);
  let capitalised = 0;
  const costs = lines.flatMap(({ sku, quantity }, at): UnitCost[] => {
    const cost = known[at];
    const onHand = levels.find((level) => level.sku === sku)?.onHand ?? 0;
    if (cost === undefined) return [];
    const part = capitalise(shares[at] ?? 0, quantity, onHand);
    capitalised += part.capitalised;
    if (part.raise === 0) return [];
    const averageCost = cost.averageCost + part.raise;
    const history = historyAfter(cost, averageCost, instant(clock).slice(0, 10));
    return [{ ...cost, averageCost, history, version: cost.version + 1 }];
  });
  return { costs, capitalised };
};

const refuseCurrency = (costs: readonly (UnitCost | undefined)[], currency: string): void => {
  const other = costs.find((cost) => cost !== undefined && cost.currency !== currency);
  if (other === undefined) return;
  throw problem(purchasingErrors.COST_CURRENCY_DIFFERS, {
    detail: `${other.sku} at ${other.locationId} is kept in ${other.currency}, found ${currency}`,
    errors: [{ pointer: '/body/currency', code: 'COST_CURRENCY_DIFFERS', detail: `use ${other.currency}` }],
  });
};

/** The same charge again is answered with what was recorded. */
const sameCharge = (known: LandedCost, { body }: Request): LandedCost => {
  if (known.fingerprint === hashOf(body)) return known;
  throw problem(purchasingErrors.LANDED_COST_DIFFERS, {
    detail: `${known.chargeId} was recorded at ${known.recordedAt} with other content`,
  });
};

const showLandedCost = (cost: LandedCost) => ({
  receiptId: cost.receiptId,
  chargeId: cost.chargeId,
  kind: cost.kind,
  amount: cost.amount,
  currency: cost.currency,
  capitalised: cost.capitalised,
  expensed: cost.expensed,
  recordedAt: cost.recordedAt,
  recordedBy: cost.recordedBy,
});
