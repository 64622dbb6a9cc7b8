import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Role } from '#shared/contracts/scopes.ts';

/** How far below our price something may go. */
export interface Limit {
  /** Whole percent of our price. */
  readonly maxPercent: number;
  /** Minor units, for one. */
  readonly maxAmount?: number | undefined;
}

/** A shop whose prices we match. */
export interface Competitor {
  readonly name: string;
  /** Where its prices are seen, for example `tokoindah.example`; its subdomains count too. @default a shop of bricks */
  readonly domain?: string | undefined;
}

/** What one sales channel promises about the prices of others, and who decides. */
export interface PolicyTerms {
  readonly enabled: boolean;
  readonly competitors: readonly Competitor[];
  /** What nobody goes below. */
  readonly limit: Limit;
  /** What is granted at once when the proof is a link. @default nothing is */
  readonly automatic?: Limit | undefined;
  /** How far each role may go; a role that is not named decides nothing. Admins go as far as `limit`. */
  readonly approvers: readonly (Limit & { readonly role: Role })[];
  /** Most units of one claim. */
  readonly maxUnits: number;
  /** The price was seen at most so long ago. */
  readonly seenWithinDays: number;
  /** A claim that nobody answers ends after this. */
  readonly answerWithinHours: number;
  /** A granted price that is not used ends after this. */
  readonly useWithinHours: number;
  /** Who had so many claims refused in so many days makes no more for a while. */
  readonly refusals: { readonly most: number; readonly withinDays: number; readonly blockHours: number };
}

export interface Policy extends PolicyTerms, Versioned {
  /** Sales channel. */
  readonly channel: string;
}

/**
 * The lowest price that a limit allows, for one, in minor units; never below 1. In whole numbers, so that
 * a price of any size is exact: 20 % of 349 000 leaves 279 200, of 99 leaves 80.
 */
export const lowestPrice = (ours: number, { maxPercent, maxAmount }: Limit): number => {
  const byPercent = Number((BigInt(ours) * BigInt(100 - maxPercent) + 99n) / 100n);
  return Math.max(byPercent, maxAmount === undefined ? 1 : ours - maxAmount, 1);
};

/** How far somebody with this role may go, or nothing when they do not decide. */
export const limitOf = ({ limit, approvers }: PolicyTerms, role: string): Limit | undefined =>
  role === 'admin' ? limit : approvers.find((approver) => approver.role === role);
