import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';

export const CustomerValueChanged = defineEvent({
  type: 'CustomerValueChanged',
  domain: 'timelines',
  version: 1,
  summary: 'An order, a return or an abandoned cart was counted for a customer.',
  delivery: 'stream',
  data: z.object({
    customerId: field.id,
    orders: z.int().check(z.describe('Paid orders that were not cancelled')),
    returns: z.int().check(z.describe('Returns that were received')),
    lifetimeValue: z
      .array(z.strictObject({ currency: field.currency, amount: field.minorUnits }))
      .check(z.describe('Total of those orders by currency')),
    lastOrderAt: z.optional(field.instant),
  }),
});
