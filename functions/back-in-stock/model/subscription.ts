import type { Versioned } from '#shared/dynamodb/aggregate.ts';

/**
 * Where a wish to be notified stands.
 * - `unconfirmed`: nobody has confirmed that the address wants it; it is in no line, and not notified.
 * - `waiting`: waiting, by `subscribedAt`.
 * - `notified`: it was their turn. That ends it; a later restock notifies whoever subscribed again.
 * - `cancelled`: they do not want to be notified any more.
 */
export type SubscriptionStatus = 'unconfirmed' | 'waiting' | 'notified' | 'cancelled';

/** What somebody waits for: a SKU in a sales channel, or only at one of its locations. */
export interface AwaitedSku {
  readonly channel: string;
  readonly sku: string;
  readonly locationId?: string;
}

/** Somebody's wish to be notified when something is back. Whom it belongs to lies apart. */
export interface StockSubscription extends AwaitedSku, Versioned {
  readonly subscriptionId: string;
  readonly status: SubscriptionStatus;
  readonly customerId?: string;
  /** Keyed digest of whoever is to be notified, so that nobody is notified twice for two subscriptions. */
  readonly person: string;
  /** The place waiting, kept when the message could not go out. */
  readonly subscribedAt: string;
  /** When they last began to wait: `subscribedAt`, or when a message that came too late put them back. */
  readonly waitsSince: string;
  readonly expiresAt: string;
  readonly notifiedAt?: string;
  /** An address lies beside it. */
  readonly hasContact: boolean;
}

/** So long somebody waits; then they most likely bought something else. */
export const WAITS_DAYS = 180;

/** Whether it still waits at that moment. */
export const waits = ({ status, expiresAt }: StockSubscription, now: number): boolean =>
  status === 'waiting' && Date.parse(expiresAt) > now;

/** The line somebody stands in, as one text. SKUs, channels and locations hold no `#`. */
export const watchIdOf = ({ channel, sku, locationId }: AwaitedSku): string =>
  `${channel}#${sku}#${locationId ?? '*'}`;

/** In line from now on, at the place of when it was asked for: its address was confirmed. */
export const confirmed = (subscription: StockSubscription, now: string): StockSubscription => ({
  ...subscription,
  status: 'waiting',
  waitsSince: now,
  version: subscription.version + 1,
});

/** The subscription when it was its turn. */
export const notified = (subscription: StockSubscription, notifiedAt: string): StockSubscription => ({
  ...subscription,
  status: 'notified',
  notifiedAt,
  version: subscription.version + 1,
});

/** The subscription after its owner gave it up. */
export const cancelled = (subscription: StockSubscription): StockSubscription => ({
  ...subscription,
  status: 'cancelled',
  hasContact: false,
  version: subscription.version + 1,
});

/** Back waiting at the old place, when the message came too late: it was sold out again before it could be sent. */
export const waitingAgain = (
  { notifiedAt: _late, ...subscription }: StockSubscription,
  now: string,
): StockSubscription => ({
  ...subscription,
  status: 'waiting',
  waitsSince: now,
  version: subscription.version + 1,
});
