import {
  fulfilmentEvent,
  FulfilmentMoved,
  fulfilmentOfStaff,
  loadFulfilment,
  saveFulfilmentPart,
  showFulfilment,
  type FulfilmentOrder,
  type PickupState,
} from '../../fulfilment/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { ReadyForPickup } from '../events.ts';
import { claimDecision } from '../model/claim.ts';
import { pickupCode, pickupDigest } from '../requests/pickup-code.ts';
import { refusalOfClaim } from '../requests/refusal-of-claim.ts';
import { pickupFacts } from '../store/save-pickup.ts';
import type { RenewPickupCode } from './contract.ts';

type Request = RequestOf<typeof RenewPickupCode>;

export const renewPickupCode: UseCase<typeof RenewPickupCode, Runtime> = async (request, runtime) => {
  const after = await decideAgain(
    (error) => error instanceof FulfilmentMoved,
    () => renewOnce(request, runtime),
  );
  return { status: 200, body: showFulfilment(after), version: after.version };
};

const renewOnce = async (request: Request, { db, clock, secrets }: Runtime): Promise<FulfilmentOrder> => {
  const { params, actor, idempotency } = request;
  const { fulfilmentId } = params;
  const found = fulfilmentOfStaff(await loadFulfilment(db, fulfilmentId), fulfilmentId, actor);
  if (replayed(found.recentKeys, idempotency) !== undefined) return found;
  const decision = claimDecision(found, true, clock.now());
  if (decision.kind === 'collected' || decision.kind === 'ended' || decision.kind === 'not_ready')
    throw refusalOfClaim(found, decision.kind);
  const before = found.pickup as PickupState;
  const issue = before.issue + 1;
  const code = await pickupCode(secrets, found, issue);
  const after: FulfilmentOrder = {
    ...found,
    pickup: { ...before, issue, wrongTries: 0, digest: await pickupDigest(secrets, found, code) },
    version: found.version + 1,
    recentKeys: remembered(found.recentKeys, idempotency, 200),
  };
  const how = { clock, cause: causeOf(request) };
  const said = fulfilmentEvent(ReadyForPickup, after, { ...pickupFacts(after), issue }, how);
  await commit(db, [saveFulfilmentPart(after, [said], clock)]);
  return after;
};
