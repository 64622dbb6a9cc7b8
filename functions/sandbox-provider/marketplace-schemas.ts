import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

const units = z
  .array(z.strictObject({ sku: field.sku, quantity: field.quantity }))
  .check(z.minLength(1), z.maxLength(100));

export const sandboxShopParams = z.strictObject({ shop: field.code });

/** How the next calls of the shop go wrong. */
export const sandboxOutage = z.strictObject({
  outage: z
    .enum(['none', 'unavailable', 'rate_limited', 'timeout_after_accepting'])
    .check(
      z.describe(
        '`unavailable`: 503, nothing happens; `rate_limited`: 429 with Retry-After; `timeout_after_accepting`: 504, but it happened',
      ),
    ),
  times: z._default(
    z.int().check(z.minimum(0), z.maximum(1000), z.describe('Calls that go wrong; those after them work')),
    1,
  ),
});

/** What a seller tells the sandbox marketplace. */
export const sandboxMarketplaceCall = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('stock'),
    figures: z
      .array(
        z.strictObject({
          listingId: field.id,
          quantity: z.int().check(z.minimum(0), z.maximum(1_000_000_000)),
          asOf: field.instant.check(z.describe('An older figure than the one that is there has no effect')),
        }),
      )
      .check(z.minLength(1), z.maxLength(50)),
  }),
  z.strictObject({
    kind: z.literal('price'),
    listingId: field.id,
    amount: field.price,
    currency: field.currency,
  }),
  z.strictObject({
    kind: z.literal('cancel'),
    number: field.id,
    units: z.optional(units.check(z.describe('Default: the whole order'))),
    key: field.id.check(z.describe('The same key has an effect once')),
  }),
  z.strictObject({
    kind: z.literal('ship'),
    number: field.id,
    units,
    parcels: z
      .array(
        z.strictObject({
          carrier: z.optional(field.code),
          trackingNumber: z.optional(field.token(64, 'Tracking number')),
        }),
      )
      .check(z.maxLength(100)),
    key: field.id,
  }),
]);

export const sandboxAnswers = z.strictObject({
  answers: z.array(z.strictObject({ accepted: z.boolean(), because: z.optional(z.string()) })),
});

/** What a customer does at the sandbox marketplace, and how difficult it is about telling it. */
export const sandboxSale = z.strictObject({
  event: z._default(z.enum(['order', 'cancellation']), 'order'),
  channel: field.code.check(z.describe('The channel that the shop takes its orders in')),
  number: field.id,
  lines: z._default(
    z
      .array(z.strictObject({ sku: field.sku, quantity: field.quantity, unitPrice: field.price }))
      .check(z.maxLength(20)),
    [],
  ),
  shippingFee: z._default(field.price, 0),
  commission: z._default(field.price, 0),
  duplicate: z._default(
    z.int().check(z.minimum(0), z.maximum(5), z.describe('Further copies of the notification')),
    0,
  ),
  delaySeconds: z._default(
    z.int().check(z.minimum(0), z.maximum(86_400), z.describe('Delay of the notification')),
    0,
  ),
});

export const sandboxMarketplace = z.strictObject({
  shop: field.code,
  ...sandboxOutage.shape,
  listings: z.array(
    z.strictObject({
      listingId: field.id,
      quantity: z.optional(z.int()),
      asOf: z.optional(field.instant),
      price: z.optional(field.money),
    }),
  ),
  orders: z.array(
    z.strictObject({
      number: field.id,
      status: z.enum(['open', 'cancelled']),
      cancelledUnits: z.int(),
      shipments: z.array(
        z.strictObject({ key: field.id, units: z.int(), trackingNumbers: z.array(z.string()) }),
      ),
    }),
  ),
});

export const sandboxPayout = z.strictObject({
  payoutId: field.id,
  currency: field.currency,
  amount: field.signedMinorUnits,
  lines: z.array(
    z.strictObject({
      number: field.id,
      kind: z.enum(['sale', 'refund']),
      gross: field.signedMinorUnits,
      fee: field.minorUnits,
    }),
  ),
});
