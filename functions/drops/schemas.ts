import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

/** What staff say of a drop. */
export const dropBody = z.strictObject({
  name: field.name,
  channel: field.code,
  skus: z.array(field.sku).check(z.minLength(1), z.maxLength(45)),
  opensAt: field.instant,
  closesAt: field.instant.check(z.describe('After that the SKUs are sold as usual')),
  unitsPerCustomer: field.quantity.check(
    z.describe('All SKUs of the drop together, in the one order that a place gives'),
  ),
  servedAtOnce: z.int().check(z.minimum(1), z.maximum(200), z.describe('So many may buy at the same time')),
  buyWithin: z._default(
    field.duration.check(z.describe('From `PT1M` to `PT1H`: so long it is somebody’s turn')),
    'PT10M',
  ),
  signedInOnly: z._default(
    z.boolean().check(z.describe('Guests may not join: one place per customer, not per cart')),
    false,
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

/** A place as whoever stands on it sees it. */
export const place = z.strictObject({
  placeId: field.id,
  dropId: field.id,
  version: field.version,
  status: z
    .enum(['joined', 'waiting', 'served', 'bought', 'passed', 'left'])
    .check(
      z.describe(
        '`joined`: no number yet (before the opening, and a moment after joining); `served`: it is their turn; `passed`: they did not buy in time, and may join again at the end',
      ),
    ),
  joinedAt: field.instant,
  number: z.optional(z.int().check(z.describe('The place in line; lower numbers are served first'))),
  signedNumber: z.optional(
    z
      .string()
      .check(
        z.describe(
          'Shows the place on another device, or at a till, with `POST /v1/drops/{dropId}/places/resume`. Whoever has it has the place: to be kept like a ticket',
        ),
      ),
  ),
  ahead: z.optional(z.int().check(z.describe('So many numbers come before, at most'))),
  estimatedAt: z.optional(field.instant.check(z.describe('When it will be their turn, by the pace so far'))),
  buyUntil: z.optional(field.instant.check(z.describe('Check out before'))),
  orderId: z.optional(field.id),
  askAgainInSeconds: z.optional(z.int().check(z.describe('Asking earlier tells nothing new'))),
});
