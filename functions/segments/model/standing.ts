import type { Versioned } from '#shared/dynamodb/aggregate.ts';

/** What a customer is in. */
export interface SegmentStanding extends Versioned {
  readonly customerId: string;
  /** When they entered each. */
  readonly segments: Readonly<Record<string, string>>;
  /** Lists that staff put them on, and when. Kept while their profile is merged or they object to profiling. */
  readonly lists: Readonly<Record<string, string>>;
  /** When it was last written. */
  readonly changedAt: string;
  /** When time alone can change their segments next. */
  readonly segmentDueAt?: string;
  /** Journeys that led to the last change, if one of them tagged the customer. */
  readonly depth?: number;
}

export const newSegmentStanding = (customerId: string): SegmentStanding => ({
  customerId,
  segments: {},
  lists: {},
  changedAt: '',
  version: 0,
});

/** A standing as it should be, and what is new in it. */
export interface SegmentStandingChange {
  readonly standing: SegmentStanding;
  readonly entered: readonly string[];
  readonly left: readonly string[];
}

/** Of each; a transaction has at most 100 actions, and the rest follows in the next. */
const MOST_AT_ONCE = 45;

/** Nothing when the standing is as it should be. */
export const changedStanding = (
  before: SegmentStanding,
  wanted: { readonly segmentIds: readonly string[]; readonly dueAt?: string; readonly depth?: number },
  now: string,
): SegmentStandingChange | undefined => {
  const { segments, segmentDueAt, version } = before;
  const entered = wanted.segmentIds.filter((id) => segments[id] === undefined).slice(0, MOST_AT_ONCE);
  const left = Object.keys(segments)
    .filter((id) => !wanted.segmentIds.includes(id))
    .slice(0, MOST_AT_ONCE);
  if (entered.length + left.length === 0 && segmentDueAt === wanted.dueAt) return undefined;
  const kept = Object.entries(segments).filter(([id]) => !left.includes(id));
  const next = Object.fromEntries([...kept, ...entered.map((id) => [id, now] as const)]);
  const { dueAt, depth } = wanted;
  const changed = { ...before, segments: next, segmentDueAt: dueAt, depth, changedAt: now };
  return { standing: { ...changed, version: version + 1 }, entered, left };
};
