import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { confirmed } from '../model/subscription.ts';
import { contactUntilPart, loadSubscription, SubscriptionMoved, subscriptionPart } from './subscriptions.ts';
import { watchFor } from './watches.ts';

/** Puts a subscription waiting whose address was confirmed; one that ended meanwhile, or is waiting, stays so. */
export const startWaiting = (subscriptionId: string, runtime: Runtime): Promise<void> =>
  decideAgain(
    (error) => error instanceof SubscriptionMoved,
    async () => {
      const { db, clock } = runtime;
      const subscription = await loadSubscription(db, subscriptionId);
      if (subscription?.status !== 'unconfirmed') return;
      const next = confirmed(subscription, instant(clock));
      await commit(db, [subscriptionPart(next, clock), contactUntilPart(next, clock)]);
      await watchFor(next, runtime);
    },
  );
