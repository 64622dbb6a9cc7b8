import type * as z from 'zod/mini';
import type { StockSubscription } from '../model/subscription.ts';
import type { stockSubscription } from '../schemas.ts';

const statusOf = (subscription: StockSubscription, now: number) => {
  const { status, expiresAt } = subscription;
  if (status !== 'waiting' && status !== 'unconfirmed') return status;
  return Date.parse(expiresAt) > now ? 'waiting' : 'expired';
};

/** A subscription as its owner sees it: without the address, and expired when its time is over. */
export const subscriptionView = (
  subscription: StockSubscription,
  now: number,
  subscriptionToken?: string,
): z.input<typeof stockSubscription> => ({
  subscriptionId: subscription.subscriptionId,
  subscriptionToken,
  version: subscription.version,
  status: statusOf(subscription, now),
  channel: subscription.channel,
  sku: subscription.sku,
  locationId: subscription.locationId,
  subscribedAt: subscription.subscribedAt,
  expiresAt: subscription.expiresAt,
  notifiedAt: subscription.notifiedAt,
});
