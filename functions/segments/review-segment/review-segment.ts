import { allCustomers } from '../../customers/public.ts';
import type { Task } from '#shared/events/events-handler.ts';
import { instant } from '#shared/time/clock.ts';
import type { SegmentReview } from '../model/segment.ts';
import { reviewProfiles } from '../requests/review-customers.ts';
import { scheduleReview, type SegmentDependencies } from '../requests/segment-review.ts';
import { knownSegments, loadReview, SegmentReviewMoved, saveReview } from '../store/segments.ts';

/** Of 200 customers; what a minute is enough for when all of them enter. */
const PAGES_PER_RUN = 50;

/**
 * Checks all customers against the segments, page by page. The position is saved after each page: what a crash left
 * undone is done again, and changes nothing twice.
 */
export const reviewSegment: Task<SegmentDependencies> = async ({ segmentId }, dependencies) => {
  const { db, clock } = dependencies;
  await knownSegments.fresh(db, clock.now());
  let review = await loadReview(db, String(segmentId));
  try {
    for (let page = 0; page < PAGES_PER_RUN && review?.finishedAt === undefined; page += 1) {
      if (review === undefined) return;
      review = await reviewPage(review, dependencies);
    }
    if (review !== undefined) await scheduleReview(review, dependencies);
  } catch (error) {
    // Moved by another delivery of this timer, or begun anew by a change of the segment; that one has its own timer.
    if (!(error instanceof SegmentReviewMoved)) throw error;
  }
};

const reviewPage = async (
  review: SegmentReview,
  dependencies: SegmentDependencies,
): Promise<SegmentReview> => {
  const { db, clock } = dependencies;
  const { items, nextCursor } = await allCustomers(db, { cursor: review.cursor });
  await reviewProfiles(items, dependencies);
  const next = {
    ...review,
    cursor: nextCursor,
    customersSeen: review.customersSeen + items.length,
    finishedAt: nextCursor === undefined ? instant(clock) : undefined,
    version: review.version + 1,
  };
  await saveReview(db, next);
  return next;
};
