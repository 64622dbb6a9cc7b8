import { DAY } from '#shared/time/clock.ts';
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
  /** When they agree to more or less by time alone: a consent expires, a child comes of age. Milliseconds since 1970. */
  readonly changesAt?: number | undefined;
  /** The last change of their tags, by journeys. */
  readonly tagged?: { readonly at: string; readonly depth: number };
  /** What they are in until now. */
  readonly standing: SegmentStanding;
}

export interface WantedSegments {
  readonly segmentIds: readonly string[];
  readonly dueAt?: string;
  /** Journeys that led to it. */
  readonly depth?: number;
}

/** Whoever enters a segment so soon after a journey tagged them does so because of that journey. */
const TAG_EFFECT = DAY;

/** The segments somebody belongs in now, and when time alone can change that. */
export const wantedSegments = (
  { facts, listed, isExcluded, standing, changesAt, tagged }: SegmentSubject,
  segments: readonly CustomerSegment[],
  now: number,
): WantedSegments => {
  if (isExcluded) return { segmentIds: [], dueAt: earliest([changesAt]) };
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
    dueAt: earliest([due, changesAt]),
    depth: tagged !== undefined && now - Date.parse(tagged.at) < TAG_EFFECT ? tagged.depth : undefined,
  };
};

const earliest = (times: readonly (number | undefined)[]): string | undefined => {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : new Date(Math.min(...known)).toISOString();
};
