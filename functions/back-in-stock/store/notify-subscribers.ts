import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { LOOK_AGAIN_MS, notificationLimit } from '../model/pacing.ts';
import { waits, type StockSubscription, type AwaitedSku } from '../model/subscription.ts';
import { waitingGrants, subscriptionsWaitingFor } from './waiting-subscriptions.ts';
import { changeSubscriptionGrants, SubscriptionMoved, subscriptionKey } from './subscriptions.ts';
import { notifySubscriber, notifyGrants, type NotificationRound } from './notify-subscriber.ts';
import { unitsGrants, unitsOf } from './units.ts';
import { beginNotifying, HeadStartFull, lookAgainAt, watchGrants } from './watches.ts';

/** What a function needs to look whether something is back, and to notify who waits. */
export const notifySubscribersGrants = [
  ...unitsGrants,
  ...watchGrants,
  ...waitingGrants,
  ...changeSubscriptionGrants,
  ...notifyGrants,
];

/** One look notifies so many at most, in pages; the sweep of the next minute goes on. */
const PER_LOOK = 200;
const PAGE = 50;

/**
 * Looks whether something is back, and notifies those who wait, oldest first, as many as the stock of this moment
 * bears. May be repeated and interrupted at any point: each one notified is a transaction of its own.
 */
export const notifySubscribers = async (awaited: AwaitedSku, runtime: Runtime): Promise<void> => {
  const { items } = await subscriptionsWaitingFor(runtime.db, awaited, { limit: 1 });
  if (items.length === 0) return lookAgainAt(awaited, undefined, runtime);
  const available = await unitsOf(awaited, runtime);
  if (available === 0) return lookAgainAt(awaited, instant(runtime.clock, LOOK_AGAIN_MS), runtime);
  const turn = {
    available,
    limit: notificationLimit(available),
    headStartUntil: await beginNotifying(awaited, runtime),
  };
  const outcome = await notifyWaiting(awaited, turn, runtime);
  await lookAgainAt(awaited, nextLook(outcome, turn, runtime), runtime);
};

type Outcome = 'all notified' | 'head start full' | 'more to notify';

const nextLook = (
  outcome: Outcome,
  { headStartUntil }: NotificationRound,
  { clock }: Runtime,
): string | undefined => {
  switch (outcome) {
    case 'all notified':
      // Once more, for those whom the index did not show yet.
      return instant(clock, LOOK_AGAIN_MS);
    case 'head start full':
      return headStartUntil;
    case 'more to notify':
      return instant(clock);
  }
};

const notifyWaiting = async (
  awaited: AwaitedSku,
  turn: NotificationRound,
  runtime: Runtime,
): Promise<Outcome> => {
  let cursor: string | undefined;
  for (let seen = 0; seen < PER_LOOK; seen += PAGE) {
    const page = await subscriptionsWaitingFor(runtime.db, awaited, {
      limit: PAGE,
      cursor,
    });
    const keys = page.items.map(({ subscriptionId }) => subscriptionKey(subscriptionId));
    for (const subscription of await runtime.db.getMany<StockSubscription>(keys))
      if ((await notifyOne(subscription, turn, runtime)) === 'full') return 'head start full';
    cursor = page.nextCursor;
    if (cursor === undefined) return 'all notified';
  }
  return 'more to notify';
};

/** Whoever cancelled, or was notified by another delivery meanwhile, is passed over. */
const notifyOne = async (
  subscription: StockSubscription | undefined,
  turn: NotificationRound,
  runtime: Runtime,
): Promise<'done' | 'full'> => {
  if (subscription === undefined || !waits(subscription, runtime.clock.now())) return 'done';
  try {
    await notifySubscriber(subscription, turn, runtime);
    return 'done';
  } catch (error) {
    if (error instanceof HeadStartFull) return 'full';
    if (error instanceof SubscriptionMoved) return 'done';
    throw error;
  }
};
