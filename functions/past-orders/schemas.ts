import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

const line = z.strictObject({
  sku: z.optional(field.sku),
  name: field.name,
  quantity: field.quantity,
  unitPrice: z.optional(field.price),
});

/** The most lines of one past order. */
export const MOST_PAST_LINES = 200;

export const pastOrderFields = {
  source: field.code.check(z.describe('The system it was placed in, for example `shopify`')),
  placedAt: field.instant.check(z.describe('Together with the reference it identifies the order')),
  status: z
    .enum(['completed', 'refunded', 'cancelled'])
    .check(z.describe('A `cancelled` order does not count as a purchase')),
  currency: field.currency,
  total: field.amount.check(z.describe('Paid for goods, delivery and taxes')),
  refunded: z.optional(field.amount.check(z.describe('Paid back of it'))),
  lines: z.array(line).check(z.maxLength(MOST_PAST_LINES)),
};

export const pastOrder = z.strictObject({
  customerId: field.id,
  reference: field.id.check(z.describe('The order’s number in that system')),
  ...pastOrderFields,
  version: field.version,
});
