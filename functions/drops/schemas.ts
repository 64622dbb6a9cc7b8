import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

/** What staff say of a drop. */
export const dropBody = z.strictObject({
  name: field.name,
  channel: field.code,
  skus: z.array(field.sku).check(z.minLength(1), z.maxLength(45)),
  opensAt: field.instant,
  closesAt: field.instant.check(z.describe('After that, the SKUs are sold without a queue')),
  unitsPerCustomer: field.quantity.check(
    z.describe('Units per order, counting all SKUs of the drop together; one order per entry'),
  ),
  servedAtOnce: z
    .int()
    .check(z.minimum(1), z.maximum(200), z.describe('Number of shoppers who may buy at the same time')),
  buyWithin: z._default(
    field.duration.check(z.describe('How long a slot lasts, from `PT1M` to `PT1H`')),
    'PT10M',
  ),
  signedInOnly: z._default(z.boolean().check(z.describe('Only signed-in customers may join')), false),
  groups: z.optional(
    z
      .array(field.code)
      .check(
        z.minLength(1),
        z.maxLength(20),
        z.describe('Only customers in one of these groups, or members of such a plan, may join'),
      ),
  ),
});

export const drop = z.strictObject({
  dropId: field.id,
  version: field.version,
  ...dropBody.shape,
  buyWithin: z.string(),
  signedInOnly: z.boolean(),
  status: z.enum(['scheduled', 'open', 'closed']),
});

/** An entry as its shopper sees it. */
export const entry = z.strictObject({
  entryId: field.id,
  dropId: field.id,
  version: field.version,
  status: z
    .enum(['joined', 'waiting', 'served', 'bought', 'expired', 'left'])
    .check(
      z.describe(
        '`joined`: no number yet; `waiting`: in the queue; `served`: may buy now; `expired`: did not buy in time, and may join again at the end',
      ),
    ),
  joinedAt: field.instant,
  number: z.optional(z.int().check(z.describe('Position in the queue; lower numbers are served first'))),
  signedNumber: z.optional(
    z
      .string()
      .check(
        z.describe(
          'Resumes the entry on another device or at a till, with `POST /v1/drops/{dropId}/entries/resume`. Keep it secret: it gives access to the entry',
        ),
      ),
  ),
  ahead: z.optional(z.int().check(z.describe('Upper limit of the numbers ahead'))),
  estimatedAt: z.optional(
    field.instant.check(z.describe('Estimated start of the slot, from the current pace')),
  ),
  buyUntil: z.optional(field.instant.check(z.describe('End of the slot: check out before'))),
  orderId: z.optional(field.id),
  askAgainInSeconds: z.optional(z.int().check(z.describe('Poll no sooner'))),
});
