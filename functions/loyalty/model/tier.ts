import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { DAY } from '#shared/time/clock.ts';
import { monthsLater } from './earning.ts';
import type { ProgrammeContent } from './programme.ts';

export type TierRules = ProgrammeContent['tiers'];

/** How a customer stands in the programme. */
export interface TierStanding extends Versioned {
  readonly customerId: string;
  /** Points that count for a tier, by the month they were earned in: `2026-11`. */
  readonly months: Readonly<Record<string, number>>;
  readonly tier?: string;
  readonly since?: string;
  /** The tier is kept until then, and as long after it as grace lasts. */
  readonly keepUntil?: string;
}

export const newStanding = (customerId: string): TierStanding => ({ customerId, version: 0, months: {} });

/**
 * Points that were earned, or went back with a purchase, count in the month of the purchase. A higher tier comes at
 * once; points that go back take none away before its period ends.
 */
export const afterPoints = (
  before: TierStanding,
  points: number,
  { earnedAt, at, rules }: { readonly earnedAt: string; readonly at: string; readonly rules: TierRules },
): TierStanding => {
  const month = earnedAt.slice(0, 7);
  const months = inWindow({ ...before.months, [month]: (before.months[month] ?? 0) + points }, at, rules);
  const counted = { ...before, months, version: before.version + 1 };
  const reached = tierFor(counted, at, rules);
  return rankOf(reached, rules) > rankOf(before.tier, rules) ? raised(counted, reached, at, rules) : counted;
};

/** At the end of its period and grace a tier is kept, changed or lost by the points of the window. */
export const reviewed = (before: TierStanding, at: string, rules: TierRules): TierStanding | undefined => {
  const end = reviewAt(before, rules);
  if (end === undefined || end > at) return undefined;
  const tier = tierFor(before, at, rules);
  const next = { ...before, version: before.version + 1, months: inWindow(before.months, at, rules) };
  return tier === undefined
    ? { ...next, tier: undefined, since: undefined, keepUntil: undefined }
    : { ...raised(next, tier, at, rules), since: tier === before.tier ? before.since : at };
};

/** When a tier is looked at again. */
export const reviewAt = ({ keepUntil }: TierStanding, { graceDays }: TierRules): string | undefined =>
  keepUntil === undefined ? undefined : new Date(Date.parse(keepUntil) + graceDays * DAY).toISOString();

/** Points of the window. */
export const countedPoints = ({ months }: TierStanding, at: string, rules: TierRules): number =>
  Object.values(inWindow(months, at, rules)).reduce((sum, points) => sum + points, 0);

const raised = (
  standing: TierStanding,
  tier: string | undefined,
  at: string,
  rules: TierRules,
): TierStanding => ({
  ...standing,
  tier,
  since: at,
  keepUntil: monthsLater(at, rules.keepMonths),
});

const tierFor = (standing: TierStanding, at: string, rules: TierRules): string | undefined => {
  const points = countedPoints(standing, at, rules);
  return [...rules.levels]
    .sort((a, b) => a.fromPoints - b.fromPoints)
    .findLast(({ fromPoints }) => fromPoints <= points)?.tier;
};

/** Position of a tier from the lowest, 0; -1 for none. */
export const rankOf = (tier: string | undefined, { levels }: TierRules): number =>
  [...levels].sort((a, b) => a.fromPoints - b.fromPoints).findIndex((level) => level.tier === tier);

const inWindow = (
  months: TierStanding['months'],
  at: string,
  { windowMonths }: TierRules,
): TierStanding['months'] => {
  const first = monthsLater(at, -windowMonths).slice(0, 7);
  return Object.fromEntries(Object.entries(months).filter(([month]) => month > first));
};
