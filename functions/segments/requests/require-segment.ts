import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { segmentsErrors } from '../errors.ts';
import type { CustomerSegment } from '../model/segment.ts';
import { loadSegment } from '../store/segments.ts';

export const requireSegment = async (db: Database, segmentId: string): Promise<CustomerSegment> => {
  const segment = await loadSegment(db, segmentId);
  if (segment !== undefined) return segment;
  throw problem(segmentsErrors.SEGMENT_NOT_FOUND, { detail: `there is no segment ${segmentId}` });
};
