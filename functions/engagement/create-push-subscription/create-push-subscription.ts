import { ECDH } from 'node:crypto';
import { signedInCustomer } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { engagementErrors } from '../errors.ts';
import { isPushService, withDevice } from '../model/push-subscription.ts';
import { changeDevices, subscriptionIdOf } from '../store/push-subscriptions.ts';
import type { CreatePushSubscription } from './contract.ts';

export const createPushSubscription: UseCase<typeof CreatePushSubscription, Runtime> = async (
  { actor, body: { endpoint, keys } },
  { db, secrets, clock },
) => {
  const customerId = signedInCustomer(actor);
  if (!isPushService(endpoint)) throw invalid('/endpoint', 'is not an https URL of a known push service');
  if (!isPoint(keys.p256dh)) throw invalid('/keys/p256dh', 'is not a public key of P-256');
  const subscriptionId = await subscriptionIdOf(secrets, endpoint);
  const added = { subscriptionId, endpoint, ...keys, createdAt: instant(clock) };
  await changeDevices(db, customerId, (devices) => withDevice(devices, added));
  return { status: 201, body: { subscriptionId } };
};

const invalid = (pointer: string, detail: string) =>
  problem(engagementErrors.PUSH_SUBSCRIPTION_INVALID, {
    detail: `${pointer} ${detail}`,
    errors: [{ pointer: `/body${pointer}`, code: 'PUSH_SUBSCRIPTION_INVALID', detail }],
  });

const isPoint = (key: string): boolean => {
  try {
    ECDH.convertKey(Buffer.from(key, 'base64url'), 'prime256v1');
    return true;
  } catch {
    return false;
  }
};
