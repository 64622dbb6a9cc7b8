import * as z from 'zod/mini';
import { code, currency, id, instant, pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';

export const ListDrafts = defineRoute({
  operationId: 'listDrafts',
  method: 'GET',
  path: '/v1/draft-orders',
  summary: 'List open draft orders.',
  description:
    'The next to expire first. Filters apply to each page, so a page may hold fewer drafts than `limit`, or none; go on while there is a `nextCursor`. A machine client sees its own channel only.',
  access: access.staff('carts.write'),
  query: z.strictObject({
    channel: z.optional(code),
    soldAt: z.optional(code.check(z.describe('The store where staff opened it'))),
    ...pageQuery,
  }),
  responses: {
    200: pageOf(
      z.strictObject({
        cartId: id,
        version: z.int(),
        channel: code,
        currency,
        customerId: z.optional(id),
        soldAt: z.optional(code),
        openedBy: z.string().check(z.describe('Who of the staff opened it')),
        units: z.int(),
        createdAt: instant,
        expiresAt: instant,
      }),
    ),
  },
});
