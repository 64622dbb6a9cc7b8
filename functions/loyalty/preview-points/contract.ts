import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { programmeVersion } from '../schemas.ts';

export const PreviewPoints = defineRoute({
  operationId: 'previewPoints',
  method: 'POST',
  path: '/v1/loyalty/earning-previews',
  summary: 'Preview the points an order would earn, and why.',
  description:
    'Computed as for a paid order, by the current programme; nothing is stored. `goods` is the money paid for goods: after discounts, without delivery, gift cards and points.',
  access: access.staff('loyalty.read'),
  body: z.strictObject({
    currency: field.currency,
    goods: field.amount,
    channel: field.code,
    locationId: z.optional(field.code.check(z.describe('The store it is sold in'))),
    customerId: z.optional(field.id.check(z.describe('Customer whose tier applies'))),
    at: z.optional(field.instant.check(z.describe('When it is paid; defaults to now'))),
  }),
  responses: {
    200: z.strictObject({
      points: z.int(),
      programmeVersion,
      because: z.array(z.strictObject({ rule: z.string(), points: z.int() })),
      tier: z.optional(field.code),
      availableAt: field.instant,
      expiresAt: field.instant,
    }),
  },
  example: { currency: 'IDR', goods: 259000, channel: 'web' },
});
