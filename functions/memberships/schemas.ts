import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

const planFields = {
  name: field.name,
  description: z.optional(field.paragraph(1000, 'What members get, in the words of the shop')),
  sku: field.sku.check(
    z.describe('SKU whose purchase starts the membership, or renews it; its price is the price'),
  ),
  months: z.int().check(z.minimum(1), z.maximum(60), z.describe('Length of a period')),
  group: field.code.check(
    z.describe(
      'Group members are in: prices (`customerGroup`), promotions, cashback and points multipliers, and drops can ask for it',
    ),
  ),
  refund: z._default(
    z
      .enum(['pro_rata', 'none'])
      .check(
        z.describe(
          'When a member cancels: `pro_rata` refunds whole days that are left; `none` refunds nothing, and the period is kept',
        ),
      ),
    'pro_rata',
  ),
};

export const planBody = z.strictObject(planFields);

export const membershipPlan = z.strictObject({ planId: field.id, ...planFields, version: field.version });

export const membership = z.strictObject({
  planId: field.id,
  name: field.name,
  status: z.enum(['active', 'ended']),
  startedAt: field.instant,
  endsAt: field.instant,
  periods: z.array(
    z.strictObject({
      orderId: field.id,
      from: field.instant,
      to: field.instant,
      paid: field.money.check(z.describe('What was paid for the period, after discounts')),
      refundable: field.minorUnits.check(z.describe('What cancelling now refunds of it')),
    }),
  ),
});
