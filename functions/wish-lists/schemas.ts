import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

export const wishListLineBody = z.strictObject({
  quantity: z._default(z.int().check(z.minimum(1), z.maximum(9_999)), 1),
  kind: z._default(
    z.enum(['wish', 'saved']).check(z.describe('`saved`: saved for later, taken out of a cart')),
    'wish',
  ),
});

const line = z.strictObject({
  sku: field.sku,
  name: z.optional(z.string().check(z.describe('Absent once the SKU is gone from the catalog'))),
  quantity: z.int(),
  kind: z.enum(['wish', 'saved']),
  addedAt: field.instant,
});

export const wishList = z.strictObject({
  version: z.int().check(z.minimum(0)),
  lines: z.array(line),
  shareId: z.optional(field.id.check(z.describe('Open `/v1/wish-lists/{shareId}`; absent while not shared'))),
});

export const sharedWishList = z.strictObject({ lines: z.array(line) });
