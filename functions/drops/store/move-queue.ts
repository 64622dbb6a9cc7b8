import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { Runtime } from '#shared/runtime.ts';
import { SECOND } from '#shared/time/clock.ts';
import { durationMs } from '#shared/time/duration.ts';
import { statusOf, type Drop } from '../model/drop.ts';
import { numberNext, serveNext, type DropQueue } from '../model/queue.ts';
import type { QueueEntry } from '../model/queue-entry.ts';
import { claimQueue, QueueMoved, loadQueue, moveQueueGrants, nextNumbers, saveMove } from './queues.ts';
import { changeEntryGrants, entranceGrants, entranceOfDrop, loadEntries } from './queue-entries.ts';

/** What a function needs to move queues. */
export const moveGrants = [...moveQueueGrants, ...changeEntryGrants, ...entranceGrants];

/** So many numbers are given out in one transaction, beside the slots of a move. */
const NUMBERS_PER_MOVE = 40;

/** The index shows an entry within moments of joining; the draw waits for the last who came in time. */
const DRAW_AFTER_MS = 2 * SECOND;

/** Of all who ask, one moves the queue; so often at most. */
const MOVE_EVERY_MS = SECOND;

const isMoving = (drop: Drop, now: number): boolean =>
  statusOf(drop, now) === 'open' && now >= Date.parse(drop.opensAt) + DRAW_AFTER_MS;

/** Moves the queue until nothing is left to do, or for so many moves. */
export const moveQueue = async (
  drop: Drop,
  { moves }: { readonly moves: number },
  runtime: Runtime,
): Promise<void> => {
  if (!isMoving(drop, runtime.clock.now())) return;
  for (let move = 0; move < moves; move += 1) {
    const moved = await decideAgain(
      (error) => error instanceof QueueMoved,
      async () => moveOnce(drop, await loadQueue(runtime.db, drop.dropId, { consistent: true }), runtime),
    );
    if (!moved) return;
  }
};

/** Moves the queue a little because somebody asked, unless somebody did so within the last second. */
export const moveForAsker = async (drop: Drop, queue: DropQueue, runtime: Runtime): Promise<void> => {
  const now = runtime.clock.now();
  if (!isMoving(drop, now)) return;
  if (queue.movedAt !== undefined && now - Date.parse(queue.movedAt) < MOVE_EVERY_MS) return;
  try {
    await claimQueue(queue, runtime);
    await moveQueue(drop, { moves: 3 }, runtime);
  } catch (error) {
    // Another asker is at it.
    if (!(error instanceof QueueMoved)) throw error;
  }
};

/** False when there was nothing to do. */
const moveOnce = async (drop: Drop, queue: DropQueue, runtime: Runtime): Promise<boolean> => {
  const { db, clock } = runtime;
  const now = clock.now();
  const [serving, next, entrance] = await Promise.all([
    loadEntries(
      db,
      queue.serving.map(({ entryId }) => entryId),
    ),
    nextNumbers(db, queue),
    entranceOfDrop(db, drop.dropId, NUMBERS_PER_MOVE),
  ]);
  const slots = serveNext(queue, {
    serving: serving.filter((entry): entry is QueueEntry => entry !== undefined),
    next,
    servedAtOnce: drop.servedAtOnce,
    buyUntil: new Date(now + durationMs(drop.buyWithin)).toISOString(),
    now,
  });
  // Read at another moment, somebody may stand in both; their slot is ended first.
  const ending = new Set(slots.changed.map(({ entryId }) => entryId));
  const numbers = numberNext(
    slots.queue,
    entrance.filter(({ entryId }) => !ending.has(entryId)),
  );
  const changed = [...slots.changed, ...numbers.changed];
  const freed = slots.queue.serving.length !== queue.serving.length;
  if (changed.length === 0 && slots.queue.reached === queue.reached && !freed) return false;
  await saveMove({ ...numbers, changed }, runtime);
  return true;
};
