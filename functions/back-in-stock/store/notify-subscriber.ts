import { may } from '#shared/contracts/grant.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { eventOf, startedBy } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, instant, ttlAfter, type Clock } from '#shared/time/clock.ts';
import { BackInStock } from '../events.ts';
import { notified, WAITS_DAYS, watchIdOf, type StockSubscription } from '../model/subscription.ts';
import { backInStockItems } from '../table.ts';
import { contactUntilPart, subscriptionPart, subscriptionPartition } from './subscriptions.ts';
import { countNotifiedPart } from './watches.ts';

export const notifyGrants = [
  may(backInStockItems.items.notified, 'PutItem'),
  may(backInStockItems.items.subscriptionEvent, 'PutItem'),
];

/** The same person waited twice and has been notified: one message is enough. */
class AlreadyNotified extends Error {}

/** The head start this belongs to, how many it notifies, and how many units there are. */
export interface NotificationRound {
  readonly headStartUntil: string;
  readonly limit: number;
  readonly available: number;
}

/**
 * It is this one's turn: the subscription ends, the person is marked as notified, the head start counts one more and
 * `BackInStock` is saved, all of it or nothing. A crash before leaves them waiting, a crash after finds them notified.
 */
export const notifySubscriber = async (
  subscription: StockSubscription,
  turn: NotificationRound,
  runtime: Runtime,
): Promise<void> => {
  const { clock } = runtime;
  const next = notified(subscription, instant(clock));
  const ended = [subscriptionPart(next, clock), contactUntilPart(next, clock)];
  try {
    await commit(runtime.db, [
      markPart(subscription, clock),
      ...ended,
      countNotifiedPart(subscription, turn),
      eventPart(next, turn.available, clock),
    ]);
  } catch (error) {
    if (!(error instanceof AlreadyNotified)) throw error;
    await commit(runtime.db, ended);
  }
};

/** Whatever this person had asked for by the time they were notified is answered. */
const markPart = (subscription: StockSubscription, clock: Clock): TransactionPart => ({
  actions: [
    put(
      { table: 'engagement', pk: `BIST#${subscription.person}#${watchIdOf(subscription)}`, sk: 'A' },
      { notifiedAt: instant(clock), ttl: ttlAfter(clock, WAITS_DAYS * DAY) },
      [{ any: [[['notifiedAt', 'absent']], [['notifiedAt', '<', subscription.waitsSince]]] }],
    ),
  ],
  refused: () => new AlreadyNotified(),
});

const eventPart = (subscription: StockSubscription, available: number, clock: Clock): TransactionPart => {
  const { subscriptionId, sku, channel, locationId, customerId } = subscription;
  return outboxPart(clock, subscriptionPartition(subscriptionId), [
    eventOf(BackInStock, {
      aggregateId: subscriptionId,
      aggregateVersion: subscription.version,
      occurredAt: instant(clock),
      channel,
      cause: startedBy('back-in-stock', watchIdOf(subscription)),
      data: {
        subscriptionId,
        sku,
        channel,
        locationId,
        customerId,
        available,
      },
    }),
  ]);
};
