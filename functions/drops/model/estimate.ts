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
 * When a shopper will be served: by how fast slots have ended so far, at worst as if everybody took all of theirs.
 */
export const slotStartsAt = (ahead: number, { served, serving }: DropQueue, pace: Pace): number => {
  const ended = served - serving.length;
  const slowest = pace.buyWithinMs / pace.servedAtOnce;
  const perSlot = ended > 0 ? Math.min(slowest, (pace.now - pace.opensAt) / ended) : slowest;
  return pace.now + Math.ceil((ahead + 1) * perSlot);
};

/** How long to wait before asking again: the front of the queue asks often, the end seldom. */
export const askAgainIn = (msUntilSlot: number): number =>
  Math.min(60, Math.max(2, Math.floor(msUntilSlot / (4 * SECOND))));
