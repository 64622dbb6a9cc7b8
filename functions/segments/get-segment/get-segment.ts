import type { Database } from '#shared/dynamodb/database.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireSegment } from '../requests/require-segment.ts';
import { loadReview } from '../store/segments.ts';
import { membersOf } from '../store/standings.ts';
import { viewOfSegment } from '../view/segment-view.ts';
import type { GetSegment } from './contract.ts';

const PAGE = 1000;
const MOST_COUNTED = 10 * PAGE;

export const getSegment: UseCase<typeof GetSegment, Runtime> = async ({ params }, { db }) => {
  const segment = await requireSegment(db, params.segmentId);
  const [review, members] = await Promise.all([
    loadReview(db, params.segmentId),
    countMembers(params.segmentId, db),
  ]);
  return { status: 200, body: { ...viewOfSegment(segment, review), members }, version: segment.version };
};

const countMembers = async (segmentId: string, db: Database) => {
  let count = 0;
  let cursor: string | undefined;
  do {
    const page = await membersOf(db, segmentId, { limit: PAGE, cursor });
    count += page.items.length;
    cursor = page.nextCursor;
  } while (cursor !== undefined && count < MOST_COUNTED);
  return { count, isPartial: cursor !== undefined };
};
