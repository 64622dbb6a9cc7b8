import * as z from 'zod/mini';
import { code, email, id, instant, pageOf, pageQuery, phone, sku, token } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { fulfilment, holdReason, orderQueue, orderRow, orderStatus } from '../schemas.ts';

export const ListOrders = defineRoute({
  operationId: 'listOrders',
  method: 'GET',
  path: '/v1/orders',
  summary: 'List and search orders.',
  description:
    'Without a filter, or with a `status` that awaits payment: unpaid orders, earliest to expire first. Otherwise orders that match every filter, newest first, of the last 24 months unless `from` and `to` say otherwise; a new order may take a moment to appear. Filters apply to each page, so a page may hold fewer orders than `limit`, or none; go on while there is a `nextCursor`. `number` finds one order; `queue` lists orders that wait for a decision, oldest first. A machine client sees its own channel only.',
  access: access.staff('orders.read'),
  query: z.strictObject({
    number: z.optional(
      token(20, 'As the customer gives it; dashes are ignored, and one wrong digit is detected'),
    ),
    status: z.optional(orderStatus),
    fulfilment: z.optional(fulfilment),
    hold: z.optional(holdReason.check(z.describe('On hold for this reason'))),
    queue: z.optional(orderQueue),
    tag: z.optional(code),
    channel: z.optional(code),
    locationId: z.optional(
      code.check(z.describe('Where it was sold, its goods come from, or it is picked up')),
    ),
    sku: z.optional(sku),
    customerId: z.optional(id),
    email: z.optional(email),
    phone: z.optional(phone),
    from: z.optional(instant.check(z.describe('Placed at this time or later'))),
    to: z.optional(instant.check(z.describe('Placed before'))),
    ...pageQuery,
  }),
  responses: { 200: pageOf(orderRow) },
});
