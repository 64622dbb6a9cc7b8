import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';
import { limits } from './model/price-rule.ts';

export const PriceChanged = defineEvent({
  type: 'PriceChanged',
  domain: 'pricing',
  version: 1,
  summary:
    'A price record of a SKU was set or removed, or its window began or ended. A price that begins later is published when it is set and again when it begins.',
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
  expiresAt: field.instant.check(z.describe('Cannot be approved after this time')),
};

export const PriceChangeRequested = defineEvent({
  type: 'PriceChangeRequested',
  domain: 'pricing',
  version: 1,
  summary: 'A price that violates a rule awaits approval; existing prices are unchanged.',
  delivery: 'outbox',
  data: z.object(changeFacts),
});

export const PriceChangeApproved = defineEvent({
  type: 'PriceChangeApproved',
  domain: 'pricing',
  version: 1,
  summary: 'A price change was approved until a given time; PriceChanged is published as well.',
  delivery: 'outbox',
  data: z.object({
    ...changeFacts,
    until: field.instant.check(z.describe('End of the exception, exclusive')),
  }),
});

export const PriceChangeRejected = defineEvent({
  type: 'PriceChangeRejected',
  domain: 'pricing',
  version: 1,
  summary: 'A price change was rejected; prices are unchanged.',
  delivery: 'outbox',
  data: z.object(changeFacts),
});

export const PriceChangeExpired = defineEvent({
  type: 'PriceChangeExpired',
  domain: 'pricing',
  version: 1,
  summary: 'A price change expired without a decision; prices are unchanged.',
  delivery: 'outbox',
  data: z.object(changeFacts),
});
