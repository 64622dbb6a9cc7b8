import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { referralStatuses, suspicionKinds } from './model/statuses.ts';

const points = z.int().check(z.minimum(0), z.maximum(1_000_000));

export const referralCode = z
  .string()
  .check(
    z.regex(/^[0-9A-Za-z]{10,16}$/, 'a referral code has 10 to 16 letters and digits'),
    z.describe('Referral code'),
  );

export const referralProgrammeBody = z.strictObject({
  isOpen: z.boolean().check(z.describe('Codes can be entered; referrals that are under way go on')),
  referrerPoints: points.check(z.describe('Points for who referred somebody')),
  customerPoints: points.check(z.describe('Points for the new customer')),
  minimumOrder: z.optional(
    z
      .strictObject({ amount: field.amount, currency: field.currency })
      .check(z.describe('What the first order must still be worth, without what was refunded')),
  ),
  waitDays: z._default(
    z
      .int()
      .check(
        z.minimum(0),
        z.maximum(120),
        z.describe('Days from payment until it can no longer be returned'),
      ),
    14,
  ),
  mostPerMonth: z._default(
    z
      .int()
      .check(z.minimum(1), z.maximum(1000), z.describe('Rewards of one customer in a calendar month (UTC)')),
    10,
  ),
  validDays: z.optional(
    z
      .int()
      .check(z.minimum(1), z.maximum(3650), z.describe('Days until the points expire; never if left out')),
  ),
});

export const referralProgramme = z.strictObject({
  ...referralProgrammeBody.shape,
  version: z.int().check(z.minimum(0), z.describe('0 until somebody sets it')),
});

export const referral = z.strictObject({
  customerId: field.id.check(z.describe('The new customer')),
  referrerId: field.id,
  status: z
    .enum(referralStatuses)
    .check(
      z.describe(
        '`claimed`: no order yet; `waiting`: until the first order can no longer be returned; `held`: staff decide; `ended`: the first order was not enough, or was returned',
      ),
    ),
  orderId: z.optional(field.id.check(z.describe('The first order'))),
  dueAt: z.optional(field.instant.check(z.describe('When it is rewarded, if the order stands'))),
  suspicions: z.array(
    z.enum(suspicionKinds).check(z.describe('What both have in common; such a referral is held')),
  ),
  reason: z.optional(z.string().check(z.describe('Why it ended, or what staff said'))),
  decidedBy: z.optional(z.string()),
  claimedAt: field.instant,
  completedAt: z.optional(field.instant),
  version: field.version,
});
