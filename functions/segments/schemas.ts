import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { segmentFieldNames, segmentOperators } from './model/segment-field.ts';

const comparedValue = z.union([
  field.line(100, 'Text; upper and lower case are the same'),
  z.number().check(z.minimum(0), z.maximum(field.MAX_AMOUNT)),
  z.boolean(),
]);

export const segmentCondition = z.strictObject({
  field: z
    .enum(segmentFieldNames)
    .check(
      z.describe(
        'Fact about the customer. `stage`, `recency`, `frequency`, `monetary` as in the timeline; `daysSince…` are whole days; `marketingConsent` lists media; `groups` are set by staff or paid for as a plan, `tags` by staff and journeys; `city`, `province` and `country` are those of all addresses; `fact` is one of GET /v1/fact-kinds',
      ),
    ),
  is: z
    .enum(segmentOperators)
    .check(z.describe('Comparison; an unknown fact satisfies only `absent`; lists need one equal element')),
  value: z.optional(
    z
      .union([comparedValue, z.array(comparedValue).check(z.minLength(1), z.maxLength(50))])
      .check(z.describe('What it is compared with; a list for `one_of`, none for `present` and `absent`')),
  ),
  fact: z.optional(
    field.code.check(z.describe('Id of the fact, where `field` is `fact`; sensitive ones are never seen')),
  ),
  currency: z.optional(field.currency.check(z.describe('Of `lifetimeValue`, whose value is in minor units'))),
});

const conditions = z._default(z.array(segmentCondition).check(z.maxLength(20)), []);

export const segmentRule = z.strictObject({
  all: conditions.check(z.describe('Every one must hold')),
  any: conditions.check(z.describe('At least one must hold, if there are any')),
  none: conditions.check(z.describe('None may hold')),
});

export const segmentBody = z.strictObject({
  name: field.name,
  rule: z.optional(
    segmentRule.check(z.describe('Who is in it, kept up to date by events; absent: a list that staff fill')),
  ),
  status: z._default(
    z.enum(['active', 'archived']).check(z.describe('Nobody is in an archived segment')),
    'active',
  ),
});

const review = z.strictObject({
  state: z
    .enum(['running', 'done'])
    .check(z.describe('`running`: customers are still being checked against a changed rule')),
  customersSeen: z.int().check(z.describe('Customers checked so far')),
  startedAt: field.instant,
  finishedAt: z.optional(field.instant),
});

export const segment = z.strictObject({
  segmentId: field.code,
  name: field.name,
  kind: z.enum(['rule', 'list']),
  rule: z.optional(segmentRule),
  status: z.enum(['active', 'archived']),
  review: z.optional(review.check(z.describe('Of the current rule; absent for lists'))),
  version: field.version,
});

export const segmentMember = z.strictObject({ customerId: field.id, since: field.instant });
