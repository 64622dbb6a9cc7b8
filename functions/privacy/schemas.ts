import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

export const subjectExport = z.strictObject({
  requestId: field.id,
  customerId: field.id,
  exportedAt: field.instant,
  sections: z.array(
    z.strictObject({
      kind: z.string().check(z.describe('`profile`, `consent`, `order`, `order_contact`, `message` …')),
      records: z.array(z.record(z.string(), z.unknown())).check(z.describe('All fields as they are stored')),
    }),
  ),
});

export const erasurePlan = z.strictObject({
  customerId: field.id,
  steps: z.array(
    z.strictObject({
      kind: z.string(),
      records: z.int(),
      action: z.enum(['erase', 'keep']),
      reason: z.optional(z.string().check(z.describe('Why it is kept'))),
    }),
  ),
  blockers: z.array(z.string()).check(z.describe('What must be completed first: open orders and returns')),
});

export const privacyRequest = z.strictObject({
  requestId: field.id,
  kind: z.enum(['export', 'erasure']),
  at: field.instant,
  by: z.string().check(z.describe('Who did it')),
  records: z.int(),
});
