import {
  fulfilmentEvent,
  FulfilmentMoved,
  saveFulfilmentPart,
  type FulfilmentOrder,
} from '../../fulfilment/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { CustomerArrived } from '../events.ts';
import { pickupOfCustomer } from '../requests/pickup-of-customer.ts';
import { refusalOfClaim } from '../requests/refusal-of-claim.ts';
import { pickupFacts } from '../store/save-pickup.ts';
import { showPickup } from '../view/show-pickup.ts';
import type { AnnounceArrival } from './contract.ts';

type Request = RequestOf<typeof AnnounceArrival>;

export const announceArrival: UseCase<typeof AnnounceArrival, Runtime> = async (request, runtime) => {
  const after = await decideAgain(
    (error) => error instanceof FulfilmentMoved,
    () => arriveOnce(request, runtime),
  );
  const isCustomers = request.actor.kind === 'guest' || request.actor.kind === 'customer';
  return { status: 200, body: await showPickup(after, { secrets: runtime.secrets, isCustomers }) };
};

const arriveOnce = async (request: Request, runtime: Runtime): Promise<FulfilmentOrder> => {
  const { db, clock } = runtime;
  const { fulfilment } = await pickupOfCustomer(runtime, request.params.fulfilmentId, request);
  const { pickup, status } = fulfilment;
  if (status !== 'ready' || pickup === undefined)
    throw refusalOfClaim(fulfilment, hasEnded(status) ? 'ended' : 'not_ready');
  if (pickup.arrivedAt !== undefined) return fulfilment;
  const after: FulfilmentOrder = {
    ...fulfilment,
    pickup: { ...pickup, arrivedAt: instant(clock) },
    version: fulfilment.version + 1,
  };
  const how = { clock, cause: causeOf(request) };
  const said = fulfilmentEvent(CustomerArrived, after, pickupFacts(after), how);
  await commit(db, [saveFulfilmentPart(after, [said], clock)]);
  return after;
};

const hasEnded = (status: FulfilmentOrder['status']): boolean =>
  status === 'collected' || status === 'expired' || status === 'refused' || status === 'cancelled';
