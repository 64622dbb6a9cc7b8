import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { segmentsErrors } from '../errors.ts';
import { segmentMember } from '../schemas.ts';

export const ListSegmentMembers = defineRoute({
  operationId: 'listSegmentMembers',
  method: 'GET',
  path: '/v1/segments/{segmentId}/members',
  summary: 'List the customers in a segment.',
  access: access.staff('segments.read'),
  params: z.strictObject({ segmentId: field.code }),
  query: z.strictObject(field.pageQuery),
  responses: { 200: field.pageOf(segmentMember) },
  errors: [segmentsErrors.SEGMENT_NOT_FOUND],
});
