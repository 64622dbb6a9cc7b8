import * as z from 'zod/mini';
import { sku } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';

const month = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month has the form 2026-11'), z.describe('A month in UTC'));

export const ListReturnReasons = defineRoute({
  operationId: 'listReturnReasons',
  method: 'GET',
  path: '/v1/returns/reasons',
  summary: 'List the return reasons of a SKU.',
  description:
    'Returned units by reason, so that a size chart or a description can be corrected. A return counts within seconds of its inspection.',
  access: access.staff('orders.read'),
  query: z.strictObject({
    sku,
    from: z._default(month.check(z.describe('First month')), '2000-01'),
    to: z._default(month.check(z.describe('Last month')), '9999-12'),
  }),
  responses: {
    200: z.strictObject({
      sku,
      units: z.int().check(z.describe('All returned units')),
      reasons: z
        .array(z.strictObject({ reason: z.string(), units: z.int() }))
        .check(z.describe('The most frequent first')),
    }),
  },
});
