import { backOff } from './back-off.ts';

/**
 * Reads, decides and writes again while somebody else's change comes in between, with jitter, for two seconds at
 * most; then 503 BUSY.
 *
 * @param moved recognises the error that a part throws when its aggregate changed since it was read
 */
export const decideAgain = async <Result>(
  moved: (error: unknown) => boolean,
  run: () => Promise<Result>,
): Promise<Result> => {
  const wait = backOff({ baseMs: 15, budgetMs: 2000 });
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!moved(error)) throw error;
      await wait();
    }
  }
};
