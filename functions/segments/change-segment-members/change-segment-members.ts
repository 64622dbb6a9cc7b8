import { mapAtOnce } from '#shared/concurrency/map-at-once.ts';
import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { segmentsErrors } from '../errors.ts';
import type { CustomerSegment } from '../model/segment.ts';
import { addToList, removeFromList } from '../requests/list-customer.ts';
import { requireSegment } from '../requests/require-segment.ts';
import { knownSegments } from '../store/segments.ts';
import type { ChangeSegmentMembers } from './contract.ts';

const AT_ONCE = 20;

export const changeSegmentMembers: UseCase<typeof ChangeSegmentMembers, Runtime> = async (
  { params: { segmentId }, body },
  runtime,
) => {
  refuseFilling(await requireSegment(runtime.db, segmentId));
  // A list that was made a moment ago counts, too.
  await knownSegments.fresh(runtime.db, runtime.clock.now());
  const added = await mapAtOnce(distinct(body.add), AT_ONCE, async (reference) => ({
    reference,
    result: await addToList(segmentId, reference, runtime),
  }));
  const removed = await mapAtOnce(distinct(body.remove), AT_ONCE, async (reference) => ({
    reference,
    result: await removeFromList(segmentId, reference, runtime),
  }));
  return { status: 200, body: { data: [...added, ...removed] } };
};

const distinct = (references: readonly string[]): readonly string[] => [...new Set(references)];

const refuseFilling = ({ segmentId, rule, status }: CustomerSegment): void => {
  if (rule !== undefined)
    throw problem(segmentsErrors.SEGMENT_HAS_RULE, { detail: `${segmentId} has a rule` });
  if (status === 'archived')
    throw problem(segmentsErrors.SEGMENT_ARCHIVED, { detail: `${segmentId} is archived` });
};
