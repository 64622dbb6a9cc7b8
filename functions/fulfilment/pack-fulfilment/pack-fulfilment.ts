import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { fulfilmentErrors } from '../errors.ts';
import { FulfilmentPacked } from '../events.ts';
import { advanced } from '../model/fulfilment-due.ts';
import type { FulfilmentOrder } from '../model/fulfilment-order.ts';
import { oneParcel, packed, type PackingResult } from '../model/packing.ts';
import type { PackedParcel } from '../model/parcel.ts';
import { fulfilmentOfStaff } from '../requests/own-location.ts';
import { requireStatus } from '../requests/require-status.ts';
import { fulfilmentEvent, fulfilmentFacts } from '../store/fulfilment-events.ts';
import { FulfilmentMoved, loadFulfilment, saveFulfilmentPart } from '../store/fulfilments.ts';
import { showFulfilment } from '../view/show-fulfilment.ts';
import type { PackFulfilment } from './contract.ts';

type Request = RequestOf<typeof PackFulfilment>;

export const packFulfilment: UseCase<typeof PackFulfilment, Runtime> = async (request, runtime) => {
  const after = await decideAgain(
    (error) => error instanceof FulfilmentMoved,
    () => packOnce(request, runtime),
  );
  return { status: 200, body: showFulfilment(after), version: after.version };
};

const packOnce = async (request: Request, { db, clock }: Runtime): Promise<FulfilmentOrder> => {
  const { params, actor, idempotency, body } = request;
  const { fulfilmentId } = params;
  const fulfilment = fulfilmentOfStaff(await loadFulfilment(db, fulfilmentId), fulfilmentId, actor);
  if (replayed(fulfilment.recentKeys, idempotency) !== undefined) return fulfilment;
  requireStatus(fulfilment, ['picked', 'packed'], 'packing');
  if (fulfilment.method === 'pickup') throw notPacked(fulfilment);
  const parcels = parcelsOf(packed(fulfilment, body.parcels ?? [oneParcel(fulfilment)]));
  const recentKeys = remembered(fulfilment.recentKeys, idempotency, 200);
  const after = advanced(fulfilment, { status: 'packed', parcels, recentKeys }, clock.now());
  const facts = { ...fulfilmentFacts(after), parcels: parcels.length };
  const said = fulfilmentEvent(FulfilmentPacked, after, facts, { clock, cause: causeOf(request) });
  await commit(db, [saveFulfilmentPart(after, [said], clock)]);
  return after;
};

const parcelsOf = (result: PackingResult): readonly PackedParcel[] => {
  if (result.kind === 'packed') return result.parcels;
  if (result.kind === 'left_out')
    throw problem(fulfilmentErrors.UNITS_NOT_PACKED, {
      detail: `in no parcel: ${result.units.map(({ sku, quantity }) => `${quantity} × ${sku}`).join(', ')}`,
    });
  const pointer = `/body/parcels/${result.parcel}/lines/${result.line}`;
  const detail =
    result.kind === 'unknown'
      ? 'the fulfilment has no such line'
      : `${result.picked} picked units of this line are left to pack`;
  throw problem(fulfilmentErrors.NOT_ENOUGH_UNITS, {
    detail,
    errors: [{ pointer, code: 'NOT_ENOUGH_UNITS', detail }],
  });
};

const notPacked = ({ fulfilmentId, status }: FulfilmentOrder) =>
  problem(fulfilmentErrors.FULFILMENT_STATUS, {
    detail: `${fulfilmentId} is picked up in the store, and is not packed into parcels`,
    extensions: { fulfilmentStatus: status },
  });
