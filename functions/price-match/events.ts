import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';
import { rejectReasons } from './model/claim.ts';

/** What every event of a claim says. Links and photographs stay with the claim: they may name people. */
const claimFacts = {
  claimId: field.id,
  cartId: field.id,
  channel: field.code,
  customerId: z.optional(field.id.check(z.describe('Absent for guests'))),
  sku: field.sku,
  quantity: field.quantity.check(z.describe('Most units it holds for')),
  currency: field.currency,
  ourPrice: field.minorUnits,
  price: field.minorUnits.check(z.describe('The competitor’s price per unit')),
  competitor: field.name,
  expiresAt: field.instant,
};

export const PriceMatchRequested = defineEvent({
  type: 'PriceMatchRequested',
  domain: 'price-match',
  version: 1,
  summary: 'A price match was requested for a cart line.',
  delivery: 'outbox',
  data: z.object(claimFacts),
});

export const PriceMatchApproved = defineEvent({
  type: 'PriceMatchApproved',
  domain: 'price-match',
  version: 1,
  summary: 'The claim was approved, by policy or by staff; the cart has the lower price until it expires.',
  delivery: 'outbox',
  data: z.object({ ...claimFacts, automatic: z.boolean() }),
});

export const PriceMatchRejected = defineEvent({
  type: 'PriceMatchRejected',
  domain: 'price-match',
  version: 1,
  summary: 'Staff rejected the claim; the price is unchanged.',
  delivery: 'outbox',
  data: z.object({ ...claimFacts, reason: z.enum(rejectReasons) }),
});

export const PriceMatchUsed = defineEvent({
  type: 'PriceMatchUsed',
  domain: 'price-match',
  version: 1,
  summary: 'An order was placed at the matched price; the claim cannot be used again.',
  delivery: 'outbox',
  data: z.object({
    claimId: field.id,
    orderId: field.id,
    cartId: field.id,
    channel: field.code,
    customerId: z.optional(field.id.check(z.describe('Absent for guests'))),
    sku: field.sku,
    quantity: field.quantity.check(z.describe('Units sold at the price')),
    currency: field.currency,
    price: field.minorUnits.check(z.describe('What was asked for one')),
    originalPrice: field.minorUnits.check(z.describe('What it would have been')),
  }),
});

export const PriceMatchExpired = defineEvent({
  type: 'PriceMatchExpired',
  domain: 'price-match',
  version: 1,
  summary: 'The claim was not decided, or its price not used, in time.',
  delivery: 'outbox',
  data: z.object({
    ...claimFacts,
    from: z.enum(['requested', 'approved']).check(z.describe('Where it stood')),
  }),
});
