import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';

export const StockSubscriptionRequested = defineEvent({
  type: 'StockSubscriptionRequested',
  domain: 'back-in-stock',
  version: 1,
  summary: 'A stock subscription was requested for an unverified address, which has to be confirmed.',
  delivery: 'outbox',
  data: z.strictObject({
    subscriptionId: field.id,
    channel: field.code,
    customerId: z.optional(field.id.check(z.describe('Absent for guests'))),
  }),
});

export const BackInStock = defineEvent({
  type: 'BackInStock',
  domain: 'back-in-stock',
  version: 1,
  summary: 'A SKU is available again for this subscriber; once per subscription.',
  delivery: 'outbox',
  data: z.strictObject({
    subscriptionId: field.id,
    sku: field.sku,
    channel: field.code,
    locationId: z.optional(field.code.check(z.describe('Set when the subscription is for one store'))),
    customerId: z.optional(field.id.check(z.describe('Absent for guests'))),
    available: z.int().check(z.describe('Units the channel (or the store) could promise at that moment')),
  }),
});
