import { fulfilmentErrors } from '../../fulfilment/errors.ts';
import {
  fulfilmentEvent,
  FulfilmentMoved,
  movesOf,
  orderMovesPart,
  requireFulfilmentAndOrder,
  saveFulfilmentPart,
  showFulfilment,
  stockReference,
  type FulfilmentOrder,
  type PickupState,
} from '../../fulfilment/public.ts';
import { handOverPart, NotOnHand } from '../../inventory/public.ts';
import { OrderMoved, type Order } from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { pickupErrors } from '../errors.ts';
import { PickupCollected } from '../events.ts';
import { claimDecision, isSameName, MOST_WRONG_TRIES } from '../model/claim.ts';
import { refusalOfClaim } from '../requests/refusal-of-claim.ts';
import { isRightProof } from '../requests/is-right-proof.ts';
import { loadDelegate } from '../store/delegates.ts';
import { pickupFacts, unitsOf } from '../store/save-pickup.ts';
import type { CollectPickup } from './contract.ts';

type Request = RequestOf<typeof CollectPickup>;

export const collectPickup: UseCase<typeof CollectPickup, Runtime> = async (request, runtime) => {
  const after = await decideAgain(
    (error) => error instanceof FulfilmentMoved || error instanceof OrderMoved,
    () => collectOnce(request, runtime),
  );
  return { status: 200, body: showFulfilment(after), version: after.version };
};

const collectOnce = async (request: Request, runtime: Runtime): Promise<FulfilmentOrder> => {
  const { db, clock, secrets } = runtime;
  const { params, actor, body, idempotency } = request;
  const { fulfilment, order } = await requireFulfilmentAndOrder(db, params.fulfilmentId, actor);
  if (replayed(fulfilment.recentKeys, idempotency) !== undefined) return fulfilment;
  const decision = claimDecision(fulfilment, await isRightProof(secrets, fulfilment, body), clock.now());
  if (decision.kind === 'wrong_code') throw await countWrongTry(fulfilment, runtime);
  if (decision.kind !== 'yes') throw refusalOfClaim(fulfilment, decision.kind);
  if (order.status !== 'paid')
    throw problem(pickupErrors.ORDER_NOT_PAID, { detail: `order ${order.orderId} is ${order.status}` });
  await refuseStranger(request, runtime);
  return handOver(fulfilment, order, request, runtime);
};

/** The attempt is counted before it is refused, so that attempts are limited. */
const countWrongTry = async (fulfilment: FulfilmentOrder, { db, clock }: Runtime): Promise<Error> => {
  const pickup = fulfilment.pickup as PickupState;
  const wrongTries = pickup.wrongTries + 1;
  const after = { ...fulfilment, pickup: { ...pickup, wrongTries }, version: fulfilment.version + 1 };
  await commit(db, [saveFulfilmentPart(after, [], clock)]);
  const triesLeft = MOST_WRONG_TRIES - wrongTries;
  return problem(pickupErrors.PICKUP_CODE_WRONG, {
    detail: `wrong code for ${fulfilment.fulfilmentId}; ${triesLeft} attempts left`,
    errors: [{ pointer: '/body/code', code: 'PICKUP_CODE_WRONG', detail: 'does not match the pick-up code' }],
    extensions: { triesLeft },
  });
};

const refuseStranger = async ({ params, body }: Request, { db }: Runtime): Promise<void> => {
  if (body.delegateName === undefined) return;
  const named = await loadDelegate(db, params.fulfilmentId);
  if (named !== undefined && isSameName(named, body.delegateName)) return;
  const detail =
    named === undefined ? 'the customer named no delegate' : 'the customer named another delegate';
  throw problem(pickupErrors.DELEGATE_NAME_WRONG, {
    detail,
    errors: [{ pointer: '/body/delegateName', code: 'DELEGATE_NAME_WRONG', detail }],
  });
};

const handOver = async (
  fulfilment: FulfilmentOrder,
  order: Order,
  request: Request,
  { db, clock }: Runtime,
): Promise<FulfilmentOrder> => {
  const how = { clock, cause: causeOf(request) };
  const collectedBy = request.body.delegateName === undefined ? 'customer' : 'delegate';
  const pickup = fulfilment.pickup as PickupState;
  const after: FulfilmentOrder = {
    ...fulfilment,
    status: 'collected',
    pickup: { ...pickup, collectedAt: instant(clock), collectedBy },
    due: undefined,
    attention: undefined,
    version: fulfilment.version + 1,
    recentKeys: remembered(fulfilment.recentKeys, request.idempotency, 200),
  };
  const said = fulfilmentEvent(PickupCollected, after, { ...pickupFacts(after), collectedBy }, how);
  try {
    await commit(db, [
      saveFulfilmentPart(after, [said], clock),
      orderMovesPart(order, movesOf(after, after.lines, { from: 'picked', to: 'delivered' }), how),
      handOverPart(unitsOf(after), { isPaid: true }, stockReference(order, how.cause, clock)),
    ]);
    return after;
  } catch (error) {
    if (!(error instanceof NotOnHand)) throw error;
    throw problem(fulfilmentErrors.STOCK_COUNT_MISMATCH, {
      detail: `${after.locationId} has fewer units on hand than ${after.fulfilmentId} ships`,
    });
  }
};
