import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

/** A subscription as its owner sees it; the address is not shown. */
export const stockSubscription = z.strictObject({
  subscriptionId: field.id,
  subscriptionToken: z.optional(
    z.string().check(z.describe('Gives access to a guest’s subscription; send it as X-Subscription-Token')),
  ),
  version: field.version,
  status: z
    .enum(['waiting', 'notified', 'cancelled', 'expired'])
    .check(
      z.describe(
        '`waiting`: also while the address is not confirmed; showing that would reveal which addresses are known. `notified` is final: subscribe again to be notified again',
      ),
    ),
  channel: field.code,
  sku: field.sku,
  locationId: z.optional(field.code),
  subscribedAt: field.instant,
  expiresAt: field.instant,
  notifiedAt: z.optional(field.instant),
});
