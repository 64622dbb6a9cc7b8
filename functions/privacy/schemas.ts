import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { dataRequestKinds, lawCodes } from './model/privacy-laws.ts';

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

export const dataRequestKind = z
  .enum(dataRequestKinds)
  .check(
    z.describe(
      '`access`: what is known; `portability`: the same for another shop; `correction`, `erasure`; `restriction`: keep it, do not use it; `objection`: to profiling or marketing',
    ),
  );

export const privacyLaw = z
  .enum(lawCodes)
  .check(
    z.describe(
      '`id-pdp`: UU 27/2022, 3 × 24 hours; `eu-gdpr`: one month, two more where that is told in time',
    ),
  );

const refusalReason = field.line(200, 'Why, for whoever asks later; no personal data');
export { refusalReason };

export const dataRequest = z.strictObject({
  requestId: field.id,
  kind: dataRequestKind,
  law: privacyLaw,
  receivedAt: field.instant,
  dueAt: field.instant.check(z.describe('Until when it must be answered')),
  extended: z.optional(z.strictObject({ at: field.instant, reason: z.string() })),
  answer: z.optional(
    z.strictObject({
      outcome: z.enum(['fulfilled', 'refused']),
      at: field.instant,
      reason: z.optional(z.string()),
    }),
  ),
});

/** As staff see it. */
export const customerDataRequest = z.extend(dataRequest, { customerId: field.id });
