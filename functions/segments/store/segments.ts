import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { keep } from '#shared/dynamodb/keep.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { CustomerSegment, SegmentReview } from '../model/segment.ts';
import { segmentsItems } from '../table.ts';
import { segmentKey, segmentReviewKey } from './keys.ts';

const { segment, segmentReview } = segmentsItems.items;

/** A changed segment is followed everywhere within this time. */
export const SEGMENTS_KEPT_MS = 2000;

export const readSegmentsGrants = [may(segment, 'GetItem', 'Query')];
export const saveSegmentGrants = [may(segment, 'PutItem')];
export const readReviewsGrants = [may(segmentReview, 'GetItem', 'Query')];
export const saveReviewGrants = [may(segmentReview, 'GetItem', 'PutItem')];

export const allSegments = (db: Database): Promise<readonly CustomerSegment[]> =>
  queryAll<CustomerSegment>(db, 'customers', 'SEGMENTS');

/** All segments, at most two seconds old. */
export const knownSegments = keep(SEGMENTS_KEPT_MS, allSegments);

export const loadSegment = (db: Database, segmentId: string): Promise<CustomerSegment | undefined> =>
  db.get<CustomerSegment>(segmentKey(segmentId));

export const allReviews = (db: Database): Promise<readonly SegmentReview[]> =>
  queryAll<SegmentReview>(db, 'customers', 'SEGREVIEWS');

export const loadReview = (db: Database, segmentId: string): Promise<SegmentReview | undefined> =>
  db.get<SegmentReview>(segmentReviewKey(segmentId));

/** Another delivery of the timer moved the review, or the segment changed again. */
export class SegmentReviewMoved extends Error {}

export const saveReview = async (db: Database, review: SegmentReview): Promise<void> => {
  const refusal = await db.writeOne(saveAction(segmentReviewKey(review.segmentId), review));
  if (refusal !== undefined) throw new SegmentReviewMoved();
};
