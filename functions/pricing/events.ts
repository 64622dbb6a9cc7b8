import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';
import { limits } from './model/price-rule.ts';

export const PriceChanged = defineEvent({
  type: 'PriceChanged',
  domain: 'pricing',
  version: 1,
  summary:
    'A price record of a SKU was written or removed, or began or ended because it was time. A price that begins later is announced when it is written, and once more when it begins.',
  delivery: 'outbox',
  data: z.object({
    sku: field.sku,
    currency: field.currency,
    priceId: field.id,
    change: z._default(z.enum(['set', 'removed', 'began', 'ended']), 'set'),
    amount: field.minorUnits,
    previousAmount: z.optional(field.minorUnits),
    compareAt: z.optional(field.minorUnits),
    channel: z.optional(field.code),
    locationId: z.optional(field.code),
    country: z.optional(field.country),
    customerGroup: z.optional(field.code),
    customerId: z.optional(field.id),
    minQuantity: z.optional(field.quantity),
    validFrom: z.optional(field.instant),
    validTo: z.optional(field.instant),
  }),
});

/** What every event of a price outside the rules says. Reasons and notes stay with the change: they may name people. */
const changeFacts = {
  changeId: field.id,
  sku: field.sku,
  currency: field.currency,
  priceId: field.id,
  amount: field.minorUnits,
  channel: z.optional(field.code),
  validFrom: z.optional(field.instant),
  validTo: z.optional(field.instant),
  breaches: z
    .array(z.object({ rule: field.code, limit: z.enum(limits) }))
    .check(z.describe('The limits it is outside of')),
  expiresAt: field.instant.check(z.describe('Nobody can approve it from then on')),
};

export const PriceChangeRequested = defineEvent({
  type: 'PriceChangeRequested',
  domain: 'pricing',
  version: 1,
  summary: 'A price outside the rules waits for somebody who approves it; the prices that hold stay.',
  delivery: 'outbox',
  data: z.object(changeFacts),
});

export const PriceChangeApproved = defineEvent({
  type: 'PriceChangeApproved',
  domain: 'pricing',
  version: 1,
  summary: 'Somebody let a price outside the rules hold until a time; it is announced by PriceChanged, too.',
  delivery: 'outbox',
  data: z.object({
    ...changeFacts,
    until: field.instant.check(z.describe('First instant at which the exception holds no more')),
  }),
});

export const PriceChangeRejected = defineEvent({
  type: 'PriceChangeRejected',
  domain: 'pricing',
  version: 1,
  summary: 'Somebody refused a price outside the rules; nothing changed.',
  delivery: 'outbox',
  data: z.object(changeFacts),
});

export const PriceChangeExpired = defineEvent({
  type: 'PriceChangeExpired',
  domain: 'pricing',
  version: 1,
  summary: 'Nobody decided about a price outside the rules in time; nothing changed.',
  delivery: 'outbox',
  data: z.object(changeFacts),
});
