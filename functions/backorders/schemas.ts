import * as z from 'zod/mini';
import { code, id, instant, name, quantity, sku } from '#shared/contracts/fields.ts';
import { backorderKinds } from './model/backorder.ts';

const units = z.int().check(z.minimum(0));
const expected = { reference: id, quantity, expectedAt: instant };

export const backorderRuleBody = z.strictObject({
  kind: z
    .enum(backorderKinds)
    .check(z.describe('`preorder`: the goods were never on sale; only shown to the customer')),
  enabled: z._default(
    z.boolean().check(z.describe('`false` promises nothing more; existing back-orders stay')),
    true,
  ),
  channels: z.optional(
    z
      .array(code)
      .check(z.minLength(1), z.maxLength(20), z.describe('Defaults to every channel of the location')),
  ),
  owner: name.check(z.describe('Team or role that sees to the queue')),
  limit: z.optional(
    z.int().check(z.minimum(1), z.maximum(1_000_000), z.describe('Units that may wait at a time')),
  ),
  incoming: z._default(
    z
      .array(z.strictObject(expected))
      .check(
        z.maxLength(20),
        z.describe(
          'Stock on its way that no purchase order or transfer knows. Replaces the list; remove entries when the goods arrive. After its date an entry is promised to nobody new',
        ),
      ),
    [],
  ),
});

export const shownBackorders = z.strictObject({
  sku,
  locationId: code,
  rule: z.optional(backorderRuleBody.check(z.describe('Absent if the SKU is sold from stock only'))),
  incoming: z.array(
    z.strictObject({
      source: z.enum(['purchase_order', 'transfer', 'entered']),
      reference: id,
      quantity,
      expectedAt: z.optional(instant),
    }),
  ),
  waiting: units.check(z.describe('Units that back-orders wait for')),
  promisable: units.check(z.describe('Units that may still be promised against incoming stock')),
  queue: z
    .array(
      z.strictObject({
        position: z.int(),
        orderId: id,
        lineId: id,
        channel: code,
        quantity,
        kind: z.enum(backorderKinds),
        promisedAt: z.optional(instant),
        createdAt: instant,
        overdueSince: z.optional(instant),
      }),
    )
    .check(z.describe('The first 100 that wait, in the order in which they are served')),
});
