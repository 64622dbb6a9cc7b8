import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { segmentsErrors } from '../errors.ts';
import { segment, segmentBody } from '../schemas.ts';

export const PutSegment = defineRoute({
  operationId: 'putSegment',
  method: 'PUT',
  path: '/v1/segments/{segmentId}',
  summary: 'Create or replace a segment.',
  description:
    'With a `rule`, all customers are checked within minutes, and each one again within seconds after something changes; without one, staff fill it. Customers who withdrew their consent to `profiling` are in no segment. Archive a segment instead of deleting it: everybody leaves.',
  access: access.staff('segments.write'),
  params: z.strictObject({ segmentId: code }),
  body: segmentBody,
  responses: { 200: segment, 201: segment },
  errors: [
    segmentsErrors.SEGMENT_RULE_INVALID,
    segmentsErrors.SEGMENT_KIND_FIXED,
    segmentsErrors.TOO_MANY_SEGMENTS,
  ],
  ifMatch: 'required',
  etag: true,
  example: {
    name: 'Gold customers we are losing',
    rule: {
      all: [
        { field: 'tier', is: 'equal', value: 'gold' },
        { field: 'daysSinceLastOrder', is: 'at_least', value: 60 },
      ],
    },
  },
});
