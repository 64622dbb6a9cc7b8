import type { Runtime } from '#shared/runtime.ts';
import type { Schedules } from '#shared/scheduler/schedules.ts';
import { instant, SECOND } from '#shared/time/clock.ts';
import type { CustomerSegment, SegmentReview } from '../model/segment.ts';
import { loadReview, SegmentReviewMoved, saveReview, SEGMENTS_KEPT_MS } from '../store/segments.ts';

/** What reviewing all customers needs beside the usual. */
export interface SegmentDependencies extends Runtime {
  readonly schedules: Schedules;
}

/** Begins to check all customers against a changed segment, once for each version; a lost timer is made again. */
export const beginReview = async (
  { segmentId, version }: CustomerSegment,
  dependencies: SegmentDependencies,
): Promise<SegmentReview | undefined> => {
  const { db, clock } = dependencies;
  const known = await loadReview(db, segmentId);
  const isBegun = known?.segmentVersion === version;
  const review = isBegun
    ? known
    : {
        segmentId,
        segmentVersion: version,
        customersSeen: 0,
        startedAt: instant(clock),
        version: (known?.version ?? 0) + 1,
      };
  try {
    if (!isBegun) await saveReview(db, review);
  } catch (error) {
    if (!(error instanceof SegmentReviewMoved)) throw error;
    return loadReview(db, segmentId);
  }
  await scheduleReview(review, dependencies);
  return review;
};

/** Later than every function has stopped following the definition from before. */
export const scheduleReview = async (
  { segmentId, version, finishedAt }: SegmentReview,
  { schedules, clock }: SegmentDependencies,
): Promise<void> => {
  if (finishedAt !== undefined) return;
  const at = new Date(clock.now() + SEGMENTS_KEPT_MS + SECOND).toISOString();
  await schedules.at(`segment-${segmentId}-${version}`, at, { task: 'review-segment', segmentId });
};
