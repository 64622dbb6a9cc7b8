import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { subscriptionView } from '../view/subscription-view.ts';
import { subscriptionOfCaller } from '../requests/subscription-of-caller.ts';
import { loadSubscription } from '../store/subscriptions.ts';
import type { GetStockSubscription } from './contract.ts';

export const getStockSubscription: UseCase<typeof GetStockSubscription, Runtime> = async (
  request,
  { db, clock, secrets },
) => {
  const { subscriptionId } = request.params;
  const subscription = await subscriptionOfCaller(
    await loadSubscription(db, subscriptionId),
    subscriptionId,
    request,
    { scope: 'customers.read', secrets },
  );
  return {
    status: 200,
    body: subscriptionView(subscription, clock.now()),
    version: subscription.version,
  };
};
