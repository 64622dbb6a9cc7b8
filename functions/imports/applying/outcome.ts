import type { RowFault } from '../model/record.ts';

/** What one call, or all calls of a row together, changed. */
export type RowOutcome = 'created' | 'updated' | 'unchanged';

/** A row that was brought into the shop. */
export interface RowDone {
  readonly row: number;
  readonly outcome: RowOutcome;
  /** True: another profile holds the e-mail address of this customer. */
  readonly hasSharedEmail?: boolean;
}

export type RowResult = RowDone | RowFault;

/** A row is created when what it is about is, and updated when anything of it is new or different. */
export const together = (main: RowOutcome, rest: readonly RowOutcome[]): RowOutcome => {
  if (main !== 'unchanged') return main;
  return rest.every((outcome) => outcome === 'unchanged') ? 'unchanged' : 'updated';
};
