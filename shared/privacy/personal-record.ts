import type { WriteAction } from '../dynamodb/write-action.ts';

/** Something a domain holds about one person. */
export interface PersonalRecord {
  /** `order_contact`: what it is, for the person and for the plan of an erasure. */
  readonly kind: string;
  /** All of it, as an export gives it to the person. */
  readonly content: object;
  /** What erases it; none when it is kept. */
  readonly erase: readonly WriteAction[];
  /** Why it is kept: a law, or an account that must stay exact. */
  readonly keptBecause?: string;
}

/** Kept by bookkeeping law: amounts and dates, nobody’s name. */
export const FOR_ACCOUNTING = 'accounting and tax records; holds no name or address';

/** An item of a table without its keys, its index and its expiry. */
export const contentOf = (item: object, hidden: readonly string[] = []): object =>
  Object.fromEntries(
    Object.entries(item).filter(([name]) => !['pk', 'sk', 'ttl', 'recentKeys', ...hidden].includes(name)),
  );
