import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

const days = z.int().check(z.minimum(1), z.maximum(3650));

/** What a customer gets. A promotion says what a voucher does; it must be one that needs a coupon. */
const gives = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z
      .enum(['voucher', 'free_product', 'free_delivery'])
      .check(
        z.describe(
          '`free_product`: its promotion gives a gift; `free_delivery`: free delivery; `voucher`: any other discount',
        ),
      ),
    promotionId: field.id.check(z.describe('Promotion with `activation: coupon` that the voucher unlocks')),
    validDays: z.optional(
      days.check(z.describe('Days for which a voucher is valid; as long as its promotion by default')),
    ),
  }),
  z.strictObject({
    kind: z.literal('store_credit'),
    amount: field.price.check(z.minimum(1)),
    currency: field.currency,
    validDays: z.optional(days.check(z.describe('Days until the credit expires; never by default'))),
  }),
]);

const rewardFields = {
  name: field.name,
  description: z.optional(field.paragraph(500, 'What the customer gets, in the words of the shop')),
  points: z.int().check(z.minimum(1), z.maximum(100_000_000), z.describe('Points it costs')),
  gives,
  startsAt: field.instant,
  endsAt: z.optional(field.instant.check(z.describe('End, exclusive'))),
  stock: z.optional(
    z
      .int()
      .check(
        z.minimum(1),
        z.maximum(1_000_000_000),
        z.describe('Redemptions in total; unlimited by default'),
      ),
  ),
  perCustomer: z.optional(
    z
      .int()
      .check(z.minimum(1), z.maximum(1000), z.describe('Redemptions per customer; unlimited by default')),
  ),
  tier: z.optional(field.code.check(z.describe('Lowest tier that may redeem it'))),
  cancelDays: z._default(
    z
      .int()
      .check(
        z.minimum(0),
        z.maximum(365),
        z.describe('Days in which an unused voucher can be cancelled for its points; 0 for never'),
      ),
    14,
  ),
};

export const rewardBody = z.strictObject(rewardFields);

export const reward = z.strictObject({
  rewardId: field.id,
  ...rewardFields,
  redeemed: z.int().check(z.describe('Redemptions so far, less cancelled ones')),
  version: field.version,
});

/** What everybody may know of a reward. */
export const publicReward = z.strictObject({
  rewardId: field.id,
  name: field.name,
  description: z.optional(z.string()),
  points: z.int(),
  kind: z.enum(['voucher', 'free_product', 'free_delivery', 'store_credit']),
  credit: z.optional(field.money),
  giftSku: z.optional(field.sku),
  validDays: z.optional(z.int()),
  endsAt: z.optional(field.instant),
  left: z.optional(z.int().check(z.describe('Redemptions left; absent when unlimited'))),
  perCustomer: z.optional(z.int()),
  tier: z.optional(field.code),
  locations: z.optional(
    z
      .array(field.code)
      .check(z.describe('Usable only at these stores, by their staff; absent for everywhere')),
  ),
});

export const redemption = z.strictObject({
  redemptionId: field.id,
  rewardId: field.id,
  name: field.name.check(z.describe('Name of the reward when it was redeemed')),
  points: z.int(),
  status: z.enum(['redeemed', 'cancelled']),
  kind: z.enum(['voucher', 'free_product', 'free_delivery', 'store_credit']),
  couponCode: z.optional(
    z.string().check(z.describe('Code of the voucher, for one order: PUT /v1/carts/{cartId}/coupons/{code}')),
  ),
  credit: z.optional(field.money),
  redeemedAt: field.instant,
  expiresAt: z.optional(field.instant.check(z.describe('End of the voucher or the credit'))),
  cancellableUntil: z.optional(field.instant.check(z.describe('As long as no order uses the voucher'))),
  cancelledAt: z.optional(field.instant),
});
