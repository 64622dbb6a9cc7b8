import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';

export const TierChanged = defineEvent({
  type: 'TierChanged',
  domain: 'loyalty',
  version: 1,
  summary: 'A customer reached, kept or lost a tier.',
  delivery: 'outbox',
  data: z.object({
    customerId: field.id,
    from: z.optional(field.code.check(z.describe('None before'))),
    to: z.optional(field.code.check(z.describe('None afterwards'))),
    change: z
      .enum(['reached', 'lost'])
      .check(z.describe('Upwards by an order, or downwards at the end of a period')),
    keepUntil: z.optional(field.instant),
  }),
});
