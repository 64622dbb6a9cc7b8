import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { transferStatuses } from './model/transfer.ts';

const units = z.int().check(z.minimum(0));

export const transfer = z.strictObject({
  transferId: field.id,
  version: field.version,
  status: z.enum(transferStatuses),
  fromLocationId: field.code,
  toLocationId: field.code,
  lines: z.array(
    z.strictObject({
      sku: field.sku,
      requested: units,
      shipped: units,
      received: units.check(z.describe('Damaged units included')),
      damaged: units,
      returned: units.check(z.describe('Units that went back to their origin')),
      writtenOff: units,
      inTransit: units,
    }),
  ),
  reason: z.optional(z.string()),
  expectedAt: z.optional(field.instant),
  createdAt: field.instant,
  createdBy: z.string(),
  approvedAt: z.optional(field.instant),
  approvedBy: z.optional(z.string()),
  shippedAt: z.optional(field.instant),
  receiptIds: z.array(field.id),
  settledAt: z.optional(field.instant),
  settledReason: z.optional(z.string()),
  cancelledReason: z.optional(z.string()),
});

/** Lines of a request, each SKU once. */
export const transferLines = z.array(z.strictObject({ sku: field.sku, quantity: field.quantity })).check(
  z.minLength(1),
  z.maxLength(30),
  z.refine((lines) => new Set(lines.map((each) => each.sku)).size === lines.length, 'a SKU is listed twice'),
);
