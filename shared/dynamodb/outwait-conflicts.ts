import { backOff } from './back-off.ts';

/** As long as transactions wait. */
const CONFLICT_BUDGET_MS = 2000;

/**
 * A single write that meets somebody's transaction is refused, and the SDK does not try it again. Nothing was done, so it is
 * tried again here, and is 503 BUSY when that goes on for two seconds.
 */
export const outwaitConflicts = async <Result>(write: () => Promise<Result>): Promise<Result> => {
  const wait = backOff({ baseMs: 15, budgetMs: CONFLICT_BUDGET_MS });
  for (;;) {
    try {
      return await write();
    } catch (error) {
      if (!isConflict(error)) throw error;
      await wait();
    }
  }
};

const isConflict = (error: unknown): boolean =>
  error instanceof Error && error.name === 'TransactionConflictException';
