import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';

const why = z
  .enum(['scheduled', 'staff'])
  .check(z.describe('`scheduled`: by its date. `staff`: activated, paused, changed or ended by staff'));

const promotionFacts = { promotionId: field.id, name: z.string(), why };

export const PromotionStarted = defineEvent({
  type: 'PromotionStarted',
  domain: 'promotions',
  version: 1,
  summary: 'A promotion started: by its date, or because staff activated or resumed it.',
  delivery: 'outbox',
  data: z.object({ ...promotionFacts, endsAt: z.optional(field.instant) }),
});

export const PromotionEnded = defineEvent({
  type: 'PromotionEnded',
  domain: 'promotions',
  version: 1,
  summary: 'A promotion ended or paused: by its date, or because staff paused or ended it.',
  delivery: 'outbox',
  data: z.object({ ...promotionFacts, mayResume: z.boolean() }),
});

const couponFacts = {
  code: z.string(),
  promotionId: field.id,
  orderId: field.id,
  customerId: z.optional(field.id.check(z.describe('Absent for guests'))),
  amount: field.minorUnits.check(z.describe('What its promotion took off the order')),
  currency: field.currency,
};

export const CouponRedeemed = defineEvent({
  type: 'CouponRedeemed',
  domain: 'promotions',
  version: 1,
  summary: 'An order used a coupon; counted in the transaction that placed the order.',
  delivery: 'stream',
  data: z.object(couponFacts),
});

export const CouponReleased = defineEvent({
  type: 'CouponReleased',
  domain: 'promotions',
  version: 1,
  summary: 'An order that used a coupon was cancelled or expired; the coupon may be used again.',
  delivery: 'stream',
  data: z.object(couponFacts),
});
