import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { soldAsGiftCard } from '../catalog/schemas.ts';
import { appliedPromotion, discount, gift } from '../promotions/schemas.ts';
import { discountReasons } from './model/staff-discount.ts';
import { taxSum } from '../tax/schemas.ts';

export const lineQuantity = z
  .int()
  .check(z.minimum(0), z.maximum(9999), z.describe('Whole units; 0 removes the line'));

/** Sums in minor units of `currency`. */
export const totals = z.strictObject({
  currency: field.currency,
  goods: field.minorUnits,
  discount: field.minorUnits,
  delivery: field.minorUnits,
  tax: field.minorUnits.check(z.describe('Included in `total` if `taxIncluded`')),
  total: field.minorUnits.check(z.describe('goods − discount + delivery, plus tax unless `taxIncluded`')),
  taxIncluded: z.boolean(),
  taxes: z.array(taxSum).check(z.describe('Tax per rate, as on an invoice')),
});

/** A promotion that is within reach of this very cart. */
const nearPromotion = z.strictObject({
  promotionId: field.id,
  name: z.string(),
  missing: z.strictObject({
    amount: z.optional(
      field.minorUnits.check(z.describe('Additional value of targeted goods that is needed')),
    ),
    units: z.optional(z.int().check(z.describe('Additional units of targeted goods that are needed'))),
    skus: z.optional(z.array(field.sku).check(z.describe('SKUs that must be added'))),
    signIn: z.optional(z.boolean()),
    delivery: z.optional(z.boolean().check(z.describe('`true` if another delivery method is needed'))),
  }),
});

export const cartLine = z.strictObject({
  lineId: field.id,
  sku: field.sku,
  productId: z.optional(field.id),
  name: z.string(),
  variantName: z.optional(z.string()),
  imageUrl: z.optional(z.string()),
  quantity: field.quantity,
  unitPrice: field.minorUnits,
  total: field.minorUnits.check(z.describe('unitPrice × quantity − discount')),
  discount: field.minorUnits,
  discounts: z.array(discount),
  compareAt: z.optional(field.minorUnits),
  gift: z.optional(gift),
  giftCard: z.optional(
    soldAsGiftCard.check(z.describe('Each unit is a gift card of its price; cannot be paid with credit')),
  ),
  available: z.int().check(z.describe('Units the channel can sell now; carts do not reserve stock')),
  priceMatch: z.optional(
    z
      .strictObject({ claimId: field.id, originalPrice: field.minorUnits })
      .check(z.describe('The claim behind `unitPrice`, and the regular price; promotions do not apply')),
  ),
  priceChanged: z.optional(z.strictObject({ from: field.minorUnits, to: field.minorUnits })),
  unavailable: z.optional(
    z
      .enum(['not_sold_here', 'no_price', 'amount_too_large'])
      .check(z.describe('Why it cannot be bought now; not included in the totals')),
  ),
});

export const discountReason = z.enum(discountReasons);

export const cart = z.strictObject({
  cartId: field.id,
  cartToken: z.optional(
    z.string().check(z.describe('Access token of an anonymous cart; send it as X-Cart-Token')),
  ),
  version: field.version,
  status: z.enum(['open', 'ordered', 'merged']),
  channel: field.code,
  customerId: z.optional(field.id),
  lines: z.array(cartLine),
  priceMatches: z.optional(
    z
      .array(
        z.strictObject({
          claimId: field.id,
          sku: field.sku,
          price: field.minorUnits,
          quantity: field.quantity,
          until: field.instant,
        }),
      )
      .check(z.describe('Matched prices of this cart, each for a line of up to `quantity` units')),
  ),
  draft: z.optional(
    z
      .strictObject({ expiresAt: field.instant })
      .check(z.describe('Created by staff for the customer; it can be checked out until this time')),
  ),
  discount: z.optional(
    z
      .strictObject({ percent: z.number(), reason: discountReason })
      .check(z.describe('Staff discount on all goods, after promotions; its amount is in `promotions`')),
  ),
  coupons: z.array(
    z.strictObject({
      code: z.string(),
      isApplied: z.boolean().check(z.describe('`false` if it gives no discount on the cart as it is')),
    }),
  ),
  promotions: z.array(appliedPromotion),
  nearPromotions: z
    .array(nearPromotion)
    .check(z.describe('Promotions that are nearly met, and what is missing')),
  totals,
  credit: z
    .array(
      z.strictObject({
        kind: z.enum(['gift_card', 'store_credit', 'points']),
        accountId: field.id,
        lastFour: z.optional(z.string().check(z.describe('Last four characters of the gift card code'))),
        most: z.optional(field.minorUnits.check(z.describe('Maximum to use'))),
        balance: field.minorUnits.check(z.describe('Balance')),
        amount: field.minorUnits.check(z.describe('Amount used for this cart')),
        pointValue: z.optional(field.minorUnits.check(z.describe('Value of a point'))),
      }),
    )
    .check(z.describe('Applied gift cards, store credit and points, in the order they are used')),
  due: field.minorUnits.check(z.describe('`total` minus credit')),
  changedAt: field.instant,
  orderId: z.optional(field.id),
  mergedInto: z.optional(field.id.check(z.describe('Cart that this one was merged into'))),
});
