import { DAY, HOUR } from '#shared/time/clock.ts';
import type { PolicyTerms } from './policy.ts';

/** What is known of the refused claims of one customer or guest. */
export interface Claimant {
  readonly claimant: string;
  readonly version: number;
  /** When claims of theirs were refused, oldest first; those that count no more are dropped. */
  readonly refusedAt: readonly string[];
  /** Until then they make no claims. */
  readonly blockedUntil?: string;
}

/** The claimant after one more refusal, blocked for a while when it was one too many. */
export const refusedOnceMore = (claimant: Claimant, { refusals }: PolicyTerms, now: number): Claimant => {
  const refusedAt = [...recent(claimant, refusals.withinDays, now), new Date(now).toISOString()].slice(-KEPT);
  const blockedUntil =
    refusedAt.length < refusals.most
      ? claimant.blockedUntil
      : new Date(now + refusals.blockHours * HOUR).toISOString();
  return {
    claimant: claimant.claimant,
    version: claimant.version + 1,
    refusedAt,
    blockedUntil,
  };
};

/** How many refusals count now. */
export const countedRefusals = (claimant: Claimant | undefined, withinDays: number, now: number): number =>
  claimant === undefined ? 0 : recent(claimant, withinDays, now).length;

/** When they may claim again; nothing when they may now. */
export const blockedUntil = (claimant: Claimant | undefined, now: number): string | undefined =>
  claimant?.blockedUntil !== undefined && Date.parse(claimant.blockedUntil) > now
    ? claimant.blockedUntil
    : undefined;

/** As many as a policy can ask for. */
const KEPT = 100;

const recent = ({ refusedAt }: Claimant, withinDays: number, now: number): readonly string[] =>
  refusedAt.filter((at) => Date.parse(at) > now - withinDays * DAY);
