import type * as z from 'zod/mini';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { segmentBody, segmentCondition, segmentRule } from '../schemas.ts';

export type SegmentBody = z.output<typeof segmentBody>;
export type SegmentRule = z.output<typeof segmentRule>;
export type SegmentCondition = z.output<typeof segmentCondition>;

export interface SegmentContent extends SegmentBody {
  readonly segmentId: string;
}

/** A group of customers, by rule or by list. */
export type CustomerSegment = SegmentContent & Versioned;

/** How far all customers have been checked against one version of a segment. */
export interface SegmentReview extends Versioned {
  readonly segmentId: string;
  readonly segmentVersion: number;
  readonly cursor?: string;
  readonly customersSeen: number;
  readonly startedAt: string;
  readonly finishedAt?: string;
}

export const conditionsOf = ({ rule }: SegmentBody): readonly SegmentCondition[] =>
  rule === undefined ? [] : [...rule.all, ...rule.any, ...rule.none];
