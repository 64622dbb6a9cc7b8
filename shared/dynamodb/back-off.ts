import { setTimeout as sleep } from 'node:timers/promises';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import { problem } from '#shared/problems/problem.ts';

/**
 * Waits longer each time, with full jitter, and gives up with 503 BUSY when the budget is spent. Every retry of the
 * product goes through here, so that none is unbounded.
 *
 * @returns a function to await before each new try
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
  return async (): Promise<void> => {
    const pause = Math.random() * ceiling;
    if (performance.now() + pause > until) throw problem(commonErrors.BUSY, { retryAfterSeconds: 1, cause });
    ceiling = Math.min(ceiling * 2, 400);
    await sleep(pause);
  };
};
