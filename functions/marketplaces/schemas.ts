import * as z from 'zod/mini';
import { orderNumber, orderStatus } from '../orders/schemas.ts';
import * as field from '#shared/contracts/fields.ts';
import { payoutLineKinds, payoutOutcomes } from './model/payout.ts';

export const marketplaceParams = z.strictObject({
  marketplace: field.code.check(z.describe('Name of the marketplace, such as `tokopedia`')),
  number: field.id.check(z.describe('Number of the order at the marketplace')),
});

export const marketplaceOrder = z.strictObject({
  marketplace: field.code,
  marketplaceNumber: field.id,
  orderId: field.id,
  number: orderNumber,
  status: orderStatus,
  channel: field.code,
  takenAt: field.instant,
  waitingUnits: z
    .int()
    .check(
      z.minimum(0),
      z.describe(
        'Units that no location can give; the order stands in the queue `no_location` until they are routed or cancelled',
      ),
    ),
});

export const marketplaceParam = z.strictObject({
  marketplace: field.code.check(z.describe('`sandbox` or `shopify`')),
});

/** Names and values that a marketplace’s adapter knows; it says which. */
const named = z
  .record(z.string().check(z.regex(/^[a-z][A-Za-z]{0,31}$/)), field.token(128, 'As the marketplace calls it'))
  .check(z.refine((values) => Object.keys(values).length <= 5, 'at most 5 names'));

export const marketplaceAccountBody = z.strictObject({
  channel: field.code.check(z.describe('Channel whose stock is sent, and which gets the orders')),
  settings: named,
  paused: z._default(z.boolean(), false),
});

const failure = z.strictObject({ at: field.instant, because: z.string() });

export const shownMarketplace = z.strictObject({
  marketplace: field.code,
  channel: field.code,
  settings: z.record(z.string(), z.string()),
  paused: z.boolean().check(z.describe('By staff')),
  version: field.version,
  failures: z.int().check(z.describe('Outages in a row; from 3 on it is left alone for 1 to 30 minutes')),
  pausedUntil: z.optional(field.instant.check(z.describe('No updates are sent before then'))),
  lastFailure: z.optional(failure),
});

const listingPrice = z.strictObject({ amount: field.price, currency: field.currency });

export const listingBody = z.strictObject({
  ids: named.check(z.describe('What the marketplace calls it')),
  price: z.optional(listingPrice.check(z.describe('Absent: the marketplace keeps its own'))),
  status: z._default(z.enum(['active', 'ended']), 'active'),
});

export const shownListing = z.strictObject({
  marketplace: field.code,
  sku: field.sku,
  ids: z.record(z.string(), z.string()),
  price: z.optional(listingPrice),
  status: z.enum(['active', 'ended']),
  version: field.version,
  told: z.optional(
    z
      .strictObject({
        quantity: z.optional(z.int()),
        asOf: z.optional(field.instant.check(z.describe('Since when the channel shows this figure'))),
        price: z.optional(listingPrice),
      })
      .check(z.describe('What the marketplace accepted last; absent: nothing yet')),
  ),
});

export const shownUpdate = z.strictObject({
  kind: z.enum(['stock', 'price', 'cancellation', 'shipment', 'order_not_cancelled']),
  subject: field.id.check(z.describe('The SKU, the fulfilment or the order')),
  status: z.enum(['waiting', 'refused']),
  tried: z.int().check(z.describe('Times it was sent')),
  dueAt: z.optional(field.instant.check(z.describe('When it is tried again; absent when it was refused'))),
  lastFailure: z.optional(failure),
  quantity: z.optional(z.int()),
  price: z.optional(listingPrice),
  orderId: z.optional(field.id),
  marketplaceNumber: z.optional(field.id),
});

export const payoutParams = z.strictObject({
  marketplace: field.code,
  payoutId: field.id.check(z.describe('Id of the payout at the marketplace')),
});

/** Each line is an order that is looked up; so many fit well into one request and one item. */
export const MAX_PAYOUT_LINES = 500;

const signedAmount = z.int().check(z.minimum(-field.MAX_AMOUNT), z.maximum(field.MAX_AMOUNT));

const payoutLine = {
  number: field.id.check(z.describe('The marketplace’s number of the order; of an adjustment, its own id')),
  kind: z.enum(payoutLineKinds),
  gross: signedAmount.check(z.describe('Minor units; negative for a refund')),
  fee: signedAmount.check(
    z.describe('What the marketplace keeps, minor units; negative when it gives some back'),
  ),
};

export const payoutBody = z.strictObject({
  currency: field.currency,
  amount: z.optional(signedAmount.check(z.describe('What was paid out; default: the sum of the lines'))),
  lines: z.optional(
    z
      .array(z.strictObject(payoutLine))
      .check(
        z.minLength(1),
        z.maxLength(MAX_PAYOUT_LINES),
        z.describe('Default: as the marketplace says, if it is connected'),
      ),
  ),
});

export const shownPayout = z.strictObject({
  ...payoutParams.shape,
  currency: field.currency,
  amount: field.signedMinorUnits,
  gross: field.signedMinorUnits,
  fees: field.signedMinorUnits,
  net: field.signedMinorUnits.check(z.describe('gross − fees')),
  difference: field.signedMinorUnits.check(z.describe('amount − net; 0 when the payout adds up')),
  matched: z.int(),
  differing: z.int().check(z.describe('Lines that are neither matched nor adjustments')),
  recordedAt: field.instant,
  lines: z.array(
    z.strictObject({
      number: field.id,
      kind: z.enum(payoutLineKinds),
      gross: field.signedMinorUnits,
      fee: field.signedMinorUnits,
      net: field.signedMinorUnits,
      outcome: z
        .enum(payoutOutcomes)
        .check(
          z.describe(
            '`matched`: as the order said; `paid_before`: another payout paid the order; `unknown_order`: it was never taken in',
          ),
        ),
      orderId: z.optional(field.id),
      expected: z.optional(
        z
          .strictObject({ gross: field.signedMinorUnits, fee: z.optional(field.signedMinorUnits) })
          .check(z.describe('According to the order; no `fee` if it was not given')),
      ),
    }),
  ),
});
