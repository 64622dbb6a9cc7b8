import * as z from 'zod/mini';
import { defineEvent } from '../../shared/contracts/event.ts';
import * as field from '../../shared/contracts/fields.ts';

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
