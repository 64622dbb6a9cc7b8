import type { Task } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { currentDrops } from '../store/drops.ts';
import { moveQueue } from '../store/move-queue.ts';

/** So many moves of one queue in one run; each gives out 40 numbers at most. Whoever asks moves it on meanwhile. */
const MOVES = 250;

/** Moves every queue, also when nobody asks: gives out numbers, ends slots, serves the next. */
export const moveQueues: Task<Runtime> = async (_input, runtime) => {
  // One that fails does not keep the others waiting; the next minute tries again.
  for (const drop of await currentDrops(runtime))
    await moveQueue(drop, { moves: MOVES }, runtime).catch((error: unknown) =>
      runtime.log.error('queue not moved', { aggregateId: drop.dropId, error }),
    );
};
