import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put, remove, update } from '#shared/dynamodb/write-action.ts';
import { DAY, SECOND, ttlAfter, type Clock } from '#shared/time/clock.ts';
import { watchIdOf, type StockSubscription } from '../model/subscription.ts';
import { backInStockItems } from '../table.ts';

const { subscription: subscriptionItem, subscriber } = backInStockItems.items;

export const subscriptionPartition = (subscriptionId: string) =>
  ({ table: 'engagement', pk: `BIS#${subscriptionId}` }) as const;
export const subscriptionKey = (subscriptionId: string): Key => ({
  ...subscriptionPartition(subscriptionId),
  sk: 'A',
});
export const subscriberKey = (subscriptionId: string): Key => ({
  ...subscriptionPartition(subscriptionId),
  sk: 'CONTACT',
});

export const readSubscriptionGrants = [may(subscriptionItem, 'GetItem', 'BatchGetItem')];
export const changeSubscriptionGrants = [
  ...readSubscriptionGrants,
  may(subscriptionItem, 'PutItem'),
  may(subscriber, 'PutItem', 'UpdateItem', 'DeleteItem'),
];

/** Subscriptions that ended are kept this long, so that whoever asks learns what became of one. */
const KEPT_DAYS = 30;
/** An address outlives its turn as long as a delayed message may take. */
const ADDRESS_KEPT_DAYS = 14;
/** An address that nobody confirms goes when the link that confirms it has expired. */
const UNCONFIRMED_KEPT_DAYS = 8;

/** What somebody left to be reached by. Personal. */
export interface Contact {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly locale?: string | undefined;
}

/** Another change of the subscription was faster: read again, decide again. */
export class SubscriptionMoved extends Error {
  constructor(subscriptionId: string) {
    super(`subscription ${subscriptionId} changed between reading and writing`);
    this.name = 'SubscriptionMoved';
  }
}

export const loadSubscription = async (
  db: Database,
  subscriptionId: string,
): Promise<StockSubscription | undefined> => db.get<StockSubscription>(subscriptionKey(subscriptionId));

/** Writes a subscription, new or changed. Only one that waits stands in the line. */
export const subscriptionPart = (subscription: StockSubscription, clock: Clock): TransactionPart => ({
  actions: [saveAction(subscriptionKey(subscription.subscriptionId), toItem(subscription, clock))],
  refused: () => new SubscriptionMoved(subscription.subscriptionId),
});

/** TTL only cleans up: whoever reads the line looks at `expiresAt`. */
const toItem = (subscription: StockSubscription, clock: Clock) => ({
  ...subscription,
  ttl: endOf(subscription, clock),
  ...(subscription.status === 'waiting' ? { waitsFor: watchIdOf(subscription) } : {}),
});

const endOf = ({ status, expiresAt }: StockSubscription, clock: Clock): number =>
  status === 'waiting' ? secondsOf(expiresAt, KEPT_DAYS * DAY) : ttlAfter(clock, KEPT_DAYS * DAY);

const secondsOf = (instant: string, plusMs = 0): number => Math.ceil((Date.parse(instant) + plusMs) / SECOND);

/** Keeps an address beside its subscription, no longer than that waits. */
export const keepContactPart = (
  { subscriptionId, expiresAt, status }: StockSubscription,
  contact: Contact,
  clock: Clock,
): TransactionPart => ({
  actions: [
    put(subscriberKey(subscriptionId), {
      ...contact,
      ttl: status === 'unconfirmed' ? ttlAfter(clock, UNCONFIRMED_KEPT_DAYS * DAY) : secondsOf(expiresAt),
    }),
  ],
  refused: () => undefined,
});

/** The address of somebody who was notified is needed for one message more; of somebody put back waiting, until the end. */
export const contactUntilPart = (subscription: StockSubscription, clock: Clock): TransactionPart => {
  const { subscriptionId, hasContact, status, expiresAt } = subscription;
  const ttl = status === 'notified' ? ttlAfter(clock, ADDRESS_KEPT_DAYS * DAY) : secondsOf(expiresAt);
  return {
    actions: hasContact ? [update(subscriberKey(subscriptionId), { set: { ttl } }, [['pk', 'exists']])] : [],
    refused: () => new SubscriptionMoved(subscriptionId),
  };
};

/** The address of somebody who cancelled goes at once. */
export const forgetContactPart = ({ subscriptionId, hasContact }: StockSubscription): TransactionPart => ({
  actions: hasContact ? [remove(subscriberKey(subscriptionId))] : [],
  refused: () => undefined,
});
