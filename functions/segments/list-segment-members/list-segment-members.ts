import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireSegment } from '../requests/require-segment.ts';
import { membersOf } from '../store/standings.ts';
import type { ListSegmentMembers } from './contract.ts';

export const listSegmentMembers: UseCase<typeof ListSegmentMembers, Runtime> = async (
  { params, query },
  { db },
) => {
  await requireSegment(db, params.segmentId);
  const { items, nextCursor } = await membersOf(db, params.segmentId, query);
  const data = items.map(({ customerId, since }) => ({ customerId, since }));
  return { status: 200, body: { data, page: { nextCursor: nextCursor ?? null } } };
};
