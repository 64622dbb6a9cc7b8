import type * as z from 'zod/mini';
import type { CustomerSegment, SegmentReview } from '../model/segment.ts';
import type { segment } from '../schemas.ts';

export const viewOfSegment = (
  { segmentId, name, rule, status, version }: CustomerSegment,
  review: SegmentReview | undefined,
): z.input<typeof segment> => ({
  segmentId,
  name,
  kind: rule === undefined ? 'list' : 'rule',
  rule,
  status,
  review: review === undefined ? undefined : viewOfReview(review),
  version,
});

const viewOfReview = ({ customersSeen, startedAt, finishedAt }: SegmentReview) => ({
  state: finishedAt === undefined ? ('running' as const) : ('done' as const),
  customersSeen,
  startedAt,
  finishedAt,
});
