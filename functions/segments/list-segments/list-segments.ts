import { requirePersonId } from '../../customers/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { allReviews, allSegments } from '../store/segments.ts';
import { standingsOf } from '../store/standings.ts';
import { viewOfSegment } from '../view/segment-view.ts';
import type { ListSegments } from './contract.ts';

export const listSegments: UseCase<typeof ListSegments, Runtime> = async ({ query }, { db }) => {
  const [segments, reviews, isAsked] = await Promise.all([
    allSegments(db),
    allReviews(db),
    query.customerId === undefined ? () => true : isSegmentOf(query.customerId, db),
  ]);
  const reviewOf = new Map(reviews.map((review) => [review.segmentId, review]));
  const data = segments
    .filter(({ segmentId }) => isAsked(segmentId))
    .map((segment) => viewOfSegment(segment, reviewOf.get(segment.segmentId)));
  return { status: 200, body: { data, page: { nextCursor: null } } };
};

const isSegmentOf = async (reference: string, db: Database) => {
  const [standing] = await standingsOf(db, [await requirePersonId(db, reference)]);
  return (segmentId: string): boolean => standing?.segments[segmentId] !== undefined;
};
