import { signedInCustomer } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { withoutDevices } from '../model/push-subscription.ts';
import { changeDevices } from '../store/push-subscriptions.ts';
import type { DeletePushSubscription } from './contract.ts';

export const deletePushSubscription: UseCase<typeof DeletePushSubscription, Runtime> = async (
  { actor, params: { subscriptionId } },
  { db },
) => {
  await changeDevices(db, signedInCustomer(actor), (devices) =>
    devices.subscriptions.some((each) => each.subscriptionId === subscriptionId)
      ? withoutDevices(devices, [subscriptionId])
      : devices,
  );
  return { status: 200, body: { subscriptionId } };
};
