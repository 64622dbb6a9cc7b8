import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { MAX_LINES } from '../../orders/schemas.ts';
import { couponCode, discount } from '../../promotions/schemas.ts';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { cartsErrors } from '../errors.ts';
import { totals } from '../schemas.ts';

const applied = z.strictObject({
  promotionId: field.id,
  name: z.string(),
  amount: field.minorUnits,
  couponCode: z.optional(z.string()),
  isCapped: z.optional(
    z.boolean().check(z.describe('`true` if the budget of the promotion limited the discount')),
  ),
});

const reason = z.strictObject({
  code: z.string(),
  detail: z.string(),
  missing: z.optional(
    z.strictObject({
      amount: z.optional(field.minorUnits),
      units: z.optional(z.int()),
      skus: z.optional(z.array(field.sku)),
    }),
  ),
  promotionId: z.optional(field.id.check(z.describe('The promotion that prevents it'))),
});

export const DryRunPromotions = defineRoute({
  operationId: 'dryRunPromotions',
  method: 'POST',
  path: '/v1/promotions/dry-run',
  summary: 'Preview the promotions of a cart.',
  description:
    'For an existing cart, or for hypothetical lines: at any time, in any channel, for any customer group, with any codes, and with drafts treated as active. Each promotion that is not applied states the reason. Changes nothing.',
  access: access.staff('promotions.write'),
  body: z.strictObject({
    cartId: z.optional(
      field.id.check(z.describe('Source of lines, channel, codes and customer that are not given')),
    ),
    lines: z.optional(
      z.array(z.strictObject({ sku: field.sku, quantity: field.quantity })).check(z.maxLength(MAX_LINES)),
    ),
    channel: z.optional(field.code.check(z.describe('Required without `cartId`'))),
    currency: z.optional(field.currency),
    at: z.optional(field.instant.check(z.describe('Defaults to now'))),
    customer: z.optional(
      z.strictObject({
        isSignedIn: z._default(z.boolean(), true),
        groups: z.optional(z.array(field.code).check(z.maxLength(50))),
        isFirstPurchase: z.optional(z.boolean()),
      }),
    ),
    soldAt: z.optional(field.code),
    delivery: z.optional(
      z.strictObject({
        method: z.enum(['ship', 'pickup']),
        optionId: field.id,
        fee: field.price,
        locationId: z.optional(field.code),
      }),
    ),
    coupons: z.optional(z.array(couponCode).check(z.maxLength(10))),
    asIfActive: z.optional(
      z.array(field.id).check(z.maxLength(50), z.describe('Drafts or paused promotions to try')),
    ),
  }),
  responses: {
    200: z.strictObject({
      lines: z.array(
        z.strictObject({
          sku: field.sku,
          quantity: field.quantity,
          unitPrice: field.minorUnits,
          discount: field.minorUnits,
          total: field.minorUnits,
          discounts: z.array(discount),
          giftOf: z.optional(field.id),
          unavailable: z.optional(z.string()),
        }),
      ),
      delivery: z.strictObject({
        fee: field.minorUnits,
        discount: field.minorUnits,
      }),
      totals,
      applied: z.array(applied),
      notApplied: z.array(
        z.strictObject({
          promotionId: field.id,
          name: z.string(),
          reasons: z.array(reason),
        }),
      ),
    }),
  },
  errors: [cartsErrors.CART_NOT_FOUND, channelsErrors.CHANNEL_NOT_FOUND],
  example: {
    channel: 'web',
    lines: [{ sku: 'BATIK-M', quantity: 3 }],
    customer: { groups: ['vip'] },
  },
});
