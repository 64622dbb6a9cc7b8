import type * as z from 'zod/mini';
import { waits, type Subscription } from '../model/subscription.ts';
import type { stockSubscription } from '../schemas.ts';

/** A subscription as its owner sees it: without the address, and expired when its time is over. */
export const subscriptionView = (
  subscription: Subscription,
  now: number,
  subscriptionToken?: string,
): z.input<typeof stockSubscription> => ({
  subscriptionId: subscription.subscriptionId,
  subscriptionToken,
  version: subscription.version,
  status: subscription.status === 'waiting' && !waits(subscription, now) ? 'expired' : subscription.status,
  channel: subscription.channel,
  sku: subscription.sku,
  locationId: subscription.locationId,
  subscribedAt: subscription.subscribedAt,
  expiresAt: subscription.expiresAt,
  toldAt: subscription.toldAt,
});
