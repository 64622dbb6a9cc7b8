import { setTimeout as sleep } from 'node:timers/promises';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import { problem } from '#shared/problems/problem.ts';

/** Seconds. */
const RETRY_AFTER = 1;

/**
 * Waits longer each time, with full jitter, and gives up with 503 BUSY when the budget is spent. Every retry of the
 * product goes through here, so that none is unbounded.
 *
 * @returns a function to await before each new try; with a refusal of the caller's own it gives up with that
 */
export const backOff = ({
  baseMs,
  budgetMs,
  cause,
}: {
  readonly baseMs: number;
  readonly budgetMs: number;
  readonly cause?: unknown;
}) => {
  const until = performance.now() + budgetMs;
  let ceiling = baseMs;
  return async (refusal?: (retryAfterSeconds: number) => Error): Promise<void> => {
    const pause = Math.random() * ceiling;
    if (performance.now() + pause > until)
      throw refusal?.(RETRY_AFTER) ?? problem(commonErrors.BUSY, { retryAfterSeconds: RETRY_AFTER, cause });
    ceiling = Math.min(ceiling * 2, 400);
    await sleep(pause);
  };
};
