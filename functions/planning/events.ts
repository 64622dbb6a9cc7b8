import * as z from 'zod/mini';
import { code, id, quantity, sku } from '#shared/contracts/fields.ts';
import { defineEvent } from '#shared/contracts/event.ts';

export const ReorderSuggested = defineEvent({
  type: 'ReorderSuggested',
  domain: 'planning',
  version: 1,
  summary: 'A SKU fell to its reorder point: units should be bought, or moved from another location.',
  delivery: 'outbox',
  data: z.object({
    sku,
    locationId: code,
    kind: z.enum(['purchase', 'transfer']),
    quantity,
    supplierId: z.optional(id),
    fromLocationId: z.optional(code),
  }),
});

export const ForecastUpdated = defineEvent({
  type: 'ForecastUpdated',
  domain: 'planning',
  version: 1,
  summary: 'A SKU at a location is forecast by another method, or its demand differs by a tenth or more.',
  delivery: 'outbox',
  data: z.object({
    sku,
    locationId: code,
    method: z.string(),
    unitsPerWeek: z.number(),
  }),
});
