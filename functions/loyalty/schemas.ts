import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

const entry = z.strictObject({
  kind: z.enum(['earned', 'taken_back', 'expired']),
  points: z.int().check(z.describe('Positive when points were added, negative when they were deducted')),
  orderId: field.id.check(z.describe('The order they came from')),
  at: field.instant,
  expiresAt: z.optional(
    field.instant.check(z.describe('When earned points expire, unless they are used before')),
  ),
  balanceAfter: z.int(),
});

/** A customer's points: how many, and where they came from and went. */
export const pointsStatement = z.strictObject({
  customerId: field.id,
  balance: z.int().check(z.describe('Current points of the customer')),
  ...field.pageOf(entry).shape,
});
