import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { segmentsErrors } from '../errors.ts';
import { segment } from '../schemas.ts';

export const GetSegment = defineRoute({
  operationId: 'getSegment',
  method: 'GET',
  path: '/v1/segments/{segmentId}',
  summary: 'Get a segment with the number of its members.',
  access: access.staff('segments.read'),
  params: z.strictObject({ segmentId: field.code }),
  responses: {
    200: z.strictObject({
      ...segment.shape,
      members: z.strictObject({
        count: z.int(),
        isPartial: z.boolean().check(z.describe('True: there are more than the 10,000 that were counted')),
      }),
    }),
  },
  errors: [segmentsErrors.SEGMENT_NOT_FOUND],
  etag: true,
});
