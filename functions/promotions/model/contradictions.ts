import type { Promotion } from './promotion.ts';

/** What two parts of a promotion, or two promotions, say against each other. */
export interface Contradiction {
  /** JSON pointer into the promotion. */
  readonly pointer: string;
  readonly code: string;
  /** What was found, and what to do. */
  readonly detail: string;
}

/** Finds everything that contradicts itself in a promotion. Empty: it may be saved. */
export type Contradictions = (promotion: Promotion) => readonly Contradiction[];

/** Finds where a promotion contradicts others: the same group and priority in overlapping windows. */
export type Conflicts = (promotion: Promotion, others: readonly Promotion[]) => readonly Contradiction[];
