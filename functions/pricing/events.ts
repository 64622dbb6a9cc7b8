import * as z from 'zod/mini';
import { defineEvent } from '../../shared/contracts/event.ts';
import * as field from '../../shared/contracts/fields.ts';

export const PriceChanged = defineEvent({
  type: 'PriceChanged',
  domain: 'pricing',
  version: 1,
  summary:
    'A price record of a SKU was created or changed. A price that begins later is announced when it is written.',
  delivery: 'outbox',
  data: z.object({
    sku: field.sku,
    currency: field.currency,
    priceId: field.id,
    amount: field.minorUnits,
    previousAmount: z.optional(field.minorUnits),
    compareAt: z.optional(field.minorUnits),
    channel: z.optional(field.code),
    validFrom: z.optional(field.instant),
    validTo: z.optional(field.instant),
  }),
});
