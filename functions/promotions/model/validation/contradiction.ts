/** What a promotion says against itself, or against another one. */
export interface Contradiction {
  /** JSON pointer into the promotion. */
  readonly pointer: string;
  readonly code: string;
  /** What was found, and what to do. */
  readonly detail: string;
}
