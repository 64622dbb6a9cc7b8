import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { segmentsErrors } from '../errors.ts';
import type { CustomerSegment, SegmentBody, SegmentContent } from '../model/segment.ts';
import { refuseRuleFaults } from '../requests/refuse-rule-faults.ts';
import { beginReview, type SegmentDependencies } from '../requests/segment-review.ts';
import { segmentKey } from '../store/keys.ts';
import { allSegments, loadReview, loadSegment } from '../store/segments.ts';
import { viewOfSegment } from '../view/segment-view.ts';
import type { PutSegment } from './contract.ts';

/** Every one is checked at every event of a customer. */
const MOST_SEGMENTS = 200;

export const putSegment: UseCase<typeof PutSegment, SegmentDependencies> = async (request, dependencies) => {
  const { params, body } = request;
  const { db } = dependencies;
  if (body.rule !== undefined) refuseRuleFaults(body.rule);
  const current = await loadSegment(db, params.segmentId);
  if (current === undefined) await refuseTooMany(db);
  else refuseOtherKind(current, body);
  const wanted: SegmentContent = { ...params, ...body };
  const at = { key: segmentKey(params.segmentId), current };
  const { status, aggregate } = await saveUpsert(db, at, wanted, request);
  const review = isNewList(aggregate)
    ? await loadReview(db, params.segmentId)
    : await beginReview(aggregate, dependencies);
  return { status, body: viewOfSegment(aggregate, review), version: aggregate.version };
};

/** Nobody can be on it yet. */
const isNewList = ({ rule, version }: CustomerSegment): boolean => rule === undefined && version === 1;

const refuseOtherKind = (current: SegmentContent, { rule }: SegmentBody): void => {
  const isRule = current.rule !== undefined;
  if (isRule === (rule !== undefined)) return;
  throw problem(segmentsErrors.SEGMENT_KIND_FIXED, {
    detail: `${current.segmentId} is a ${isRule ? 'segment with a rule' : 'list without a rule'}`,
  });
};

const refuseTooMany = async (db: Database): Promise<void> => {
  const { length } = await allSegments(db);
  if (length >= MOST_SEGMENTS)
    throw problem(segmentsErrors.TOO_MANY_SEGMENTS, {
      detail: `there are ${length} segments; ${MOST_SEGMENTS} are allowed`,
    });
};
