import { SECOND } from '#shared/time/clock.ts';
import type { DropQueue } from './queue.ts';

/** So many numbers at most come before this one. */
export const aheadOf = (number: number, { reached }: Pick<DropQueue, 'reached'>): number =>
  Math.max(0, number - reached - 1);

interface Pace {
  readonly opensAt: number;
  readonly now: number;
  readonly servedAtOnce: number;
  readonly buyWithinMs: number;
}

/**
 * When it will be somebody's turn: by how fast turns have ended so far, at worst as if everybody took all of theirs.
 */
export const turnAt = (ahead: number, { served, serving }: DropQueue, pace: Pace): number => {
  const ended = served - serving.length;
  const slowest = pace.buyWithinMs / pace.servedAtOnce;
  const perTurn = ended > 0 ? Math.min(slowest, (pace.now - pace.opensAt) / ended) : slowest;
  return pace.now + Math.ceil((ahead + 1) * perTurn);
};

/** How long to wait before asking again: the front of the line asks often, the end seldom. */
export const askAgainIn = (msUntilTurn: number): number =>
  Math.min(60, Math.max(2, Math.floor(msUntilTurn / (4 * SECOND))));
