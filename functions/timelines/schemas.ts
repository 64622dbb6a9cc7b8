import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { entryTypes } from './model/entry.ts';
import { lifeCycleStages } from './model/customer-value.ts';

export const lifeCycleStage = z.enum(lifeCycleStages);

export const timelineEntry = z.strictObject({
  entryId: z.string(),
  type: z.enum(entryTypes),
  at: field.instant,
  reference: z.string().check(z.describe('Id of the order, return, message or cart')),
  orderId: z.optional(field.id),
  channel: z.optional(field.code),
  amount: z.optional(field.minorUnits),
  currency: z.optional(field.currency),
  points: z.optional(z.int()),
  template: z.optional(z.string().check(z.describe('Of a message: its template'))),
});

const score = z.int().check(z.minimum(1), z.maximum(5));

/** A customer as a whole, with a page of what happened. */
export const customerTimeline = z.strictObject({
  customerId: field.id,
  name: z.optional(z.string()),
  stage: lifeCycleStage.check(
    z.describe(
      '`acquisition`: no paid order yet; `trial`: one; `loyalty`: several, the last within 90 days; `retention`: within 180 days; `recovery`: longer ago',
    ),
  ),
  orders: z.int().check(z.describe('Paid orders that were not cancelled')),
  lifetimeValue: z
    .array(z.strictObject({ currency: field.currency, amount: field.minorUnits }))
    .check(z.describe('Total of those orders by currency')),
  lastOrderAt: z.optional(field.instant),
  rfm: z.optional(
    z
      .strictObject({ recency: score, frequency: score, monetary: score })
      .check(z.describe('5 is best; absent before the first paid order')),
  ),
  data: z.array(timelineEntry),
  page: z.strictObject({ nextCursor: z.nullable(z.string()) }),
});

/** That staff looked at a customer. */
export const profileView = z.strictObject({
  at: field.instant,
  by: z.string().check(z.describe('Who viewed it: `staff:` and an id')),
  role: z.string(),
  what: z.enum(['timeline']),
});
