import * as z from 'zod/mini';
import { fulfilmentStatus } from '../fulfilment/schemas.ts';
import * as field from '#shared/contracts/fields.ts';

export const customerPickup = z.strictObject({
  fulfilmentId: field.id,
  orderId: field.id,
  locationId: field.code,
  status: fulfilmentStatus,
  promisedAt: field.instant,
  readyAt: z.optional(field.instant),
  expiresAt: z.optional(field.instant.check(z.describe('The goods are kept ready until then'))),
  code: z.optional(
    z
      .string()
      .check(z.describe('Code to show at the counter; only for the customer, while the goods are ready')),
  ),
  qrToken: z.optional(
    z.string().check(z.describe('Show it as a QR code; it works like the code and cannot be guessed')),
  ),
  arrivedAt: z.optional(field.instant),
  collectedAt: z.optional(field.instant),
});
