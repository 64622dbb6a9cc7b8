import type { CustomerFacts } from './customer-facts.ts';
import { nextRuleChange, ruleHolds } from './rule.ts';
import { conditionsOf, type CustomerSegment } from './segment.ts';
import type { SegmentStanding } from './standing.ts';

/** A customer as segments see them. */
export interface SegmentSubject {
  readonly facts: CustomerFacts;
  /** Lists that staff put them on, under any of their profiles. */
  readonly listed: ReadonlySet<string>;
  /** Merged into another profile, or opposed to profiling: in no segment. */
  readonly isExcluded: boolean;
  /** What they are in until now. */
  readonly standing: SegmentStanding;
}

export interface WantedSegments {
  readonly segmentIds: readonly string[];
  readonly dueAt?: string;
}

/** The segments somebody belongs in now, and when time alone can change that. */
export const wantedSegments = (
  { facts, listed, isExcluded, standing }: SegmentSubject,
  segments: readonly CustomerSegment[],
  now: number,
): WantedSegments => {
  if (isExcluded) return { segmentIds: [] };
  const active = segments.filter(({ status }) => status === 'active');
  const segmentIds = active
    .filter(({ segmentId, rule }) => (rule === undefined ? listed.has(segmentId) : ruleHolds(rule, facts)))
    .map(({ segmentId }) => segmentId);
  const due = nextRuleChange(active.flatMap(conditionsOf), facts, now);
  // Segments are never deleted: one that is not among them was made a moment ago, and is decided where it is known.
  const known = new Set(segments.map(({ segmentId }) => segmentId));
  const newer = Object.keys(standing.segments).filter((id) => !known.has(id));
  return {
    segmentIds: [...segmentIds, ...newer],
    dueAt: due === undefined ? undefined : new Date(due).toISOString(),
  };
};
