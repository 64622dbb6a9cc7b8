import { defineErrors } from '#shared/contracts/error.ts';

export const segmentsErrors = defineErrors({
  SEGMENT_NOT_FOUND: {
    status: 404,
    title: 'Segment not found',
    action: 'Check the id, or list the segments with GET /v1/segments.',
  },
  SEGMENT_RULE_INVALID: {
    status: 422,
    title: 'Segment rule is invalid',
    action: 'Correct the conditions named in `errors`.',
  },
  SEGMENT_KIND_FIXED: {
    status: 409,
    title: 'Segment kind cannot change',
    action: 'Create another segment: one with a rule stays so, and so does a list.',
  },
  SEGMENT_HAS_RULE: {
    status: 409,
    title: 'Members follow the rule of the segment',
    action: 'Change its rule with PUT /v1/segments/{segmentId}, or use a segment without a rule.',
  },
  SEGMENT_ARCHIVED: {
    status: 409,
    title: 'The segment is archived',
    action: 'Set its status to active with PUT /v1/segments/{segmentId}.',
  },
  TOO_MANY_SEGMENTS: {
    status: 409,
    title: 'Segment limit reached',
    action: 'Change an archived segment instead of adding another.',
  },
});
