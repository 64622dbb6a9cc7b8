import type { FulfilmentPicked } from '../../fulfilment/events.ts';
import {
  fulfilmentEvent,
  FulfilmentMoved,
  loadFulfilment,
  saveFulfilmentPart,
  type FulfilmentOrder,
} from '../../fulfilment/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, instant } from '#shared/time/clock.ts';
import { ReadyForPickup } from '../events.ts';
import { pickupCode, pickupDigest } from '../requests/pickup-code.ts';
import { KEPT_DAYS, pickupDue } from '../model/pickup-times.ts';
import { pickupFacts } from '../store/save-pickup.ts';

/** What is picked for pick-up lies ready, and the customer gets a code. */
export const onFulfilmentPicked: Consumer<typeof FulfilmentPicked, Runtime> = async (event, runtime) => {
  if (event.data.method !== 'pickup') return;
  await decideAgain(
    (error) => error instanceof FulfilmentMoved,
    () => layOut(event, runtime),
  );
};

const layOut = async (
  event: Parameters<typeof onFulfilmentPicked>[0],
  { db, clock, secrets }: Runtime,
): Promise<void> => {
  const found = await loadFulfilment(db, event.data.fulfilmentId);
  if (found?.status !== 'picked') return;
  const code = await pickupCode(secrets, found, 1);
  const pickup: NonNullable<FulfilmentOrder['pickup']> = {
    issue: 1,
    digest: await pickupDigest(secrets, found, code),
    readyAt: instant(clock),
    expiresAt: instant(clock, KEPT_DAYS * DAY),
    wrongTries: 0,
    reminded: 0,
  };
  const ready: FulfilmentOrder = {
    ...found,
    status: 'ready',
    pickup,
    due: pickupDue(pickup),
    attention: undefined,
    version: found.version + 1,
  };
  const said = fulfilmentEvent(
    ReadyForPickup,
    ready,
    { ...pickupFacts(ready), issue: pickup.issue },
    { clock, cause: causedBy(event, 'on-fulfilment-picked') },
  );
  await commit(db, [saveFulfilmentPart(ready, [said], clock)]);
};
