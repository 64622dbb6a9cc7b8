import { backOff } from './back-off.ts';

/** As long as a caller waits gladly. */
const BUDGET_MS = 2000;

/**
 * Reads, decides and writes again while somebody else's change comes in between, with jitter; then 503 BUSY.
 *
 * @param moved recognises the error that a part throws when its aggregate changed since it was read
 * @param budgetMs a consumer, for which nobody waits, may take longer than a caller's two seconds
 */
export const decideAgain = async <Result>(
  moved: (error: unknown) => boolean,
  run: () => Promise<Result>,
  budgetMs = BUDGET_MS,
): Promise<Result> => {
  const wait = backOff({ baseMs: 15, budgetMs });
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!moved(error)) throw error;
      await wait();
    }
  }
};
