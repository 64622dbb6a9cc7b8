import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { cancelled } from '../model/subscription.ts';
import { subscriptionView } from '../view/subscription-view.ts';
import { subscriptionOfCaller } from '../requests/subscription-of-caller.ts';
import {
  forgetContactPart,
  loadSubscription,
  SubscriptionMoved,
  subscriptionPart,
} from '../store/subscriptions.ts';
import type { CancelStockSubscription } from './contract.ts';

export const cancelStockSubscription: UseCase<typeof CancelStockSubscription, Runtime> = async (
  request,
  { db, clock, secrets },
) => {
  const { subscriptionId } = request.params;
  const subscription = await decideAgain(
    (error) => error instanceof SubscriptionMoved,
    async () => {
      const known = await subscriptionOfCaller(
        await loadSubscription(db, subscriptionId),
        subscriptionId,
        request,
        { scope: 'customers.write', secrets },
      );
      if (known.status === 'cancelled') return known;
      const next = cancelled(known);
      await commit(db, [subscriptionPart(next, clock), forgetContactPart(known)]);
      return next;
    },
  );
  return {
    status: 200,
    body: subscriptionView(subscription, clock.now()),
    version: subscription.version,
  };
};
