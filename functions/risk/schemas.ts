import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

export const velocityKinds = ['email', 'phone', 'address', 'customer'] as const;

const score = z
  .int()
  .check(z.minimum(0), z.maximum(1000), z.describe('0: no risk known; 1000: certainly fraud'));

const velocityRule = z.strictObject({
  of: z.enum(velocityKinds).check(z.describe('What orders have in common')),
  orders: z
    .int()
    .check(z.minimum(2), z.maximum(100), z.describe('From this number of orders, the new one included')),
  withinHours: z.int().check(z.minimum(1), z.maximum(168)),
  score,
});

export const riskRulesBody = z.strictObject({
  holdFrom: z._default(
    z
      .int()
      .check(z.minimum(1), z.maximum(1000), z.describe('An order with this score or a higher one is held')),
    500,
  ),
  velocity: z._default(
    z.array(velocityRule).check(z.maxLength(20), z.describe('Scores of the rules that apply are added up')),
    [],
  ),
});

export const riskRules = z.strictObject({
  ...riskRulesBody.shape,
  version: z.int().check(z.minimum(0), z.describe('0: no rules were set, and no order is assessed')),
});

const reason = z
  .string()
  .check(
    z.regex(/^[a-z][a-z0-9_]{0,47}$/, 'a reason has the form card_country_differs'),
    z.describe('Why, as a code: `card_country_differs`, `velocity_email`'),
  );

export const assessmentBody = z.strictObject({
  score,
  reasons: z._default(z.array(reason).check(z.maxLength(20)), []),
});

export const riskAssessment = z.strictObject({
  source: field.code.check(z.describe('`rules`, or the provider that gave the score')),
  ...assessmentBody.shape,
  held: z.boolean().check(z.describe('Whether it put the order on hold with `fraud_review`')),
  at: field.instant,
});
