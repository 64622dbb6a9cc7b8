import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { segmentsErrors } from '../errors.ts';
import { segmentRule } from '../schemas.ts';

export const PreviewSegment = defineRoute({
  operationId: 'previewSegment',
  method: 'POST',
  path: '/v1/segments/preview',
  summary: 'Count the customers a rule would find.',
  description:
    'Checks about 5,000 customers a call, and stores nothing. Continue with `nextCursor` until it is null, and add up the counts.',
  access: access.staff('segments.write'),
  body: z.strictObject({
    rule: segmentRule,
    cursor: z.optional(field.token(2000, '`nextCursor` of the call before')),
  }),
  responses: {
    200: z.strictObject({
      members: z.int().check(z.describe('Customers that the rule holds for')),
      customersSeen: z.int().check(z.describe('Customers checked in this call')),
      sample: z.array(field.id).check(z.describe('The first ten members')),
      nextCursor: z.nullable(z.string()),
    }),
  },
  errors: [segmentsErrors.SEGMENT_RULE_INVALID],
  example: { rule: { all: [{ field: 'stage', is: 'equal', value: 'recovery' }] } },
});
