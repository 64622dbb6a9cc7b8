import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { soldAsGiftCard } from '../catalog/schemas.ts';
import { appliedPromotion, discount, gift } from '../promotions/schemas.ts';
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
  tax: field.minorUnits.check(z.describe('Inside `total` when `taxIncluded`')),
  total: field.minorUnits.check(z.describe('goods − discount + delivery, plus tax unless it is included')),
  taxIncluded: z.boolean(),
  taxes: z.array(taxSum).check(z.describe('The tax per rate, as at the foot of an invoice')),
});

/** A promotion that is within reach of this very cart. */
const nearPromotion = z.strictObject({
  promotionId: field.id,
  name: z.string(),
  missing: z.strictObject({
    amount: z.optional(field.minorUnits.check(z.describe('So much more of its goods'))),
    units: z.optional(z.int().check(z.describe('So many more of its goods'))),
    skus: z.optional(z.array(field.sku).check(z.describe('These SKUs with it'))),
    signIn: z.optional(z.boolean()),
    delivery: z.optional(z.boolean().check(z.describe('A delivery it holds for'))),
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
    soldAsGiftCard.check(z.describe('Each unit is a gift card worth its price; paid with money only')),
  ),
  available: z.int().check(z.describe('Units the channel could sell now; a cart reserves nothing')),
  priceMatch: z.optional(
    z
      .strictObject({ claimId: field.id, originalPrice: field.minorUnits })
      .check(z.describe('The claim that granted `unitPrice`, and our own price; no promotion comes off it')),
  ),
  priceChanged: z.optional(z.strictObject({ from: field.minorUnits, to: field.minorUnits })),
  unavailable: z.optional(
    z
      .enum(['not_sold_here', 'no_price', 'amount_too_large'])
      .check(z.describe('Why it cannot be bought now; it counts for nothing in the totals')),
  ),
});

export const cart = z.strictObject({
  cartId: field.id,
  cartToken: z.optional(z.string().check(z.describe('Opens this anonymous cart; send it as X-Cart-Token'))),
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
      .check(z.describe('Competitors’ prices granted for this cart, for lines of at most `quantity` units')),
  ),
  coupons: z.array(
    z.strictObject({
      code: z.string(),
      isApplied: z.boolean().check(z.describe('False: it gives this cart nothing as it is now')),
    }),
  ),
  promotions: z.array(appliedPromotion),
  nearPromotions: z.array(nearPromotion).check(z.describe('What the shopper could still get, and how')),
  totals,
  credit: z
    .array(
      z.strictObject({
        kind: z.enum(['gift_card', 'store_credit']),
        accountId: field.id,
        lastFour: z.optional(z.string().check(z.describe('The end of the gift card’s code'))),
        most: z.optional(field.minorUnits.check(z.describe('What it is to pay at most'))),
        balance: field.minorUnits.check(z.describe('What it could pay now')),
        amount: field.minorUnits.check(z.describe('What it pays of this total')),
      }),
    )
    .check(z.describe('Gift cards and store credit that are to pay, in the order they are used')),
  due: field.minorUnits.check(z.describe('`total` less what credit pays')),
  changedAt: field.instant,
  orderId: z.optional(field.id),
  mergedInto: z.optional(field.id.check(z.describe('The cart that holds its lines now'))),
});
