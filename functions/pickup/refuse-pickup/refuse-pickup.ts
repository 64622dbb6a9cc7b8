import {
  fulfilmentEvent,
  FulfilmentMoved,
  requireFulfilmentAndOrder,
  showFulfilment,
  type FulfilmentOrder,
} from '../../fulfilment/public.ts';
import { OrderMoved } from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { PickupRefused } from '../events.ts';
import { claimDecision } from '../model/claim.ts';
import { refusalOfClaim } from '../requests/refusal-of-claim.ts';
import { backOnShelfParts, pickupFacts } from '../store/save-pickup.ts';
import type { RefusePickup } from './contract.ts';

type Request = RequestOf<typeof RefusePickup>;

export const refusePickup: UseCase<typeof RefusePickup, Runtime> = async (request, runtime) => {
  const after = await decideAgain(
    (error) => error instanceof FulfilmentMoved || error instanceof OrderMoved,
    () => refuseOnce(request, runtime),
  );
  return { status: 200, body: showFulfilment(after), version: after.version };
};

const refuseOnce = async (request: Request, { db, clock }: Runtime): Promise<FulfilmentOrder> => {
  const { params, actor, idempotency, body } = request;
  const { fulfilment, order } = await requireFulfilmentAndOrder(db, params.fulfilmentId, actor);
  if (replayed(fulfilment.recentKeys, idempotency) !== undefined) return fulfilment;
  // No code is needed: nothing is handed over.
  const decision = claimDecision(fulfilment, true, clock.now());
  if (decision.kind !== 'yes' && decision.kind !== 'locked' && decision.kind !== 'wrong_code')
    throw refusalOfClaim(fulfilment, decision.kind);
  const after: FulfilmentOrder = {
    ...fulfilment,
    status: 'refused',
    due: undefined,
    attention: undefined,
    version: fulfilment.version + 1,
    recentKeys: remembered(fulfilment.recentKeys, idempotency, 200),
  };
  const how = { clock, cause: causeOf(request) };
  const said = fulfilmentEvent(PickupRefused, after, { ...pickupFacts(after), reason: body.reason }, how);
  await commit(db, backOnShelfParts(after, order, [said], how));
  return after;
};
