import type { MessageSkipped } from '../../engagement/events.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { instant } from '#shared/time/clock.ts';
import { waitingAgain } from '../model/subscription.ts';
import {
  contactUntilPart,
  loadSubscription,
  SubscriptionMoved,
  subscriptionPart,
} from '../store/subscriptions.ts';
import { startWaiting } from '../store/start-waiting.ts';
import { watchFor } from '../store/watches.ts';

/**
 * A question that was not needed, because the address was confirmed before, puts the subscription waiting. Sold out
 * again before the message could go: back to the old place waiting, for the next restock.
 */
export const onMessageSkipped: Consumer<typeof MessageSkipped, ConsumerRuntime> = async (event, runtime) => {
  const { subscriptionId, reason } = event.data;
  if (subscriptionId === undefined) return;
  if (reason === 'address_confirmed') return startWaiting(subscriptionId, runtime);
  if (reason !== 'sold_out') return;
  const { db, clock, inbox } = runtime;
  await decideAgain(
    (error) => error instanceof SubscriptionMoved,
    async () => {
      const subscription = await loadSubscription(db, subscriptionId);
      if (subscription?.status !== 'notified') return;
      const next = waitingAgain(subscription, instant(clock));
      await commit(db, [inbox.part(event), subscriptionPart(next, clock), contactUntilPart(next, clock)]);
      await watchFor(next, runtime);
    },
  );
};
