import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

export const hold = z.strictObject({
  holdId: field.id,
  holdToken: z.optional(
    z
      .string()
      .check(
        z.describe('Gives access to the hold: send it as X-Hold-Token, or with the checkout that spends it'),
      ),
  ),
  version: field.version,
  status: z.enum(['held', 'spent', 'released', 'expired']),
  channel: field.code,
  owner: z.string(),
  lines: z.array(
    z.strictObject({
      sku: field.sku,
      quantity: field.quantity,
      from: z.array(z.strictObject({ locationId: field.code, quantity: field.quantity })),
    }),
  ),
  placedAt: field.instant,
  expiresAt: field.instant,
  extended: z.boolean(),
  orderId: z.optional(field.id),
});
