import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

/** A subscription as its owner sees it; the address is not shown. */
export const stockSubscription = z.strictObject({
  subscriptionId: field.id,
  subscriptionToken: z.optional(
    z.string().check(z.describe('Opens a guest’s subscription; send it as X-Subscription-Token')),
  ),
  version: field.version,
  status: z
    .enum(['waiting', 'told', 'cancelled', 'expired'])
    .check(z.describe('`told`: the subscriber was notified, which ends the subscription')),
  channel: field.code,
  sku: field.sku,
  locationId: z.optional(field.code),
  subscribedAt: field.instant,
  expiresAt: field.instant,
  toldAt: z.optional(field.instant),
});
