import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { Runtime } from '#shared/runtime.ts';
import { SECOND } from '#shared/time/clock.ts';
import { durationMs } from '#shared/time/duration.ts';
import { statusOf, type Drop } from '../model/drop.ts';
import { numberNext, serveNext, type DropQueue } from '../model/queue.ts';
import type { QueueEntry } from '../model/queue-entry.ts';
import { claimLine, LineMoved, loadLine, moveLineGrants, nextNumbers, saveMove } from './queues.ts';
import { changePlaceGrants, entranceGrants, entranceOfDrop, loadPlaces } from './queue-entries.ts';

/** What a function needs to move lines. */
export const moveGrants = [...moveLineGrants, ...changePlaceGrants, ...entranceGrants];

/** So many numbers are given out in one transaction, beside the turns of a move. */
const NUMBERS_PER_MOVE = 40;

/** The index shows a place within moments of joining; the draw waits for the last who came in time. */
const DRAW_AFTER_MS = 2 * SECOND;

/** Of all who ask, one moves the line; so often at most. */
const MOVE_EVERY_MS = SECOND;

const isMoving = (drop: Drop, now: number): boolean =>
  statusOf(drop, now) === 'open' && now >= Date.parse(drop.opensAt) + DRAW_AFTER_MS;

/** Moves the line until nothing is left to do, or for so many moves. */
export const moveLine = async (
  drop: Drop,
  { moves }: { readonly moves: number },
  runtime: Runtime,
): Promise<void> => {
  if (!isMoving(drop, runtime.clock.now())) return;
  for (let move = 0; move < moves; move += 1) {
    const moved = await decideAgain(
      (error) => error instanceof LineMoved,
      async () => moveOnce(drop, await loadLine(runtime.db, drop.dropId, { consistent: true }), runtime),
    );
    if (!moved) return;
  }
};

/** Moves the line a little because somebody asked, unless somebody did so within the last second. */
export const moveForAsker = async (drop: Drop, line: DropQueue, runtime: Runtime): Promise<void> => {
  const now = runtime.clock.now();
  if (!isMoving(drop, now)) return;
  if (line.movedAt !== undefined && now - Date.parse(line.movedAt) < MOVE_EVERY_MS) return;
  try {
    await claimLine(line, runtime);
    await moveLine(drop, { moves: 3 }, runtime);
  } catch (error) {
    // Another asker is at it.
    if (!(error instanceof LineMoved)) throw error;
  }
};

/** False when there was nothing to do. */
const moveOnce = async (drop: Drop, line: DropQueue, runtime: Runtime): Promise<boolean> => {
  const { db, clock } = runtime;
  const now = clock.now();
  const [serving, next, entrance] = await Promise.all([
    loadPlaces(
      db,
      line.serving.map(({ placeId }) => placeId),
    ),
    nextNumbers(db, line),
    entranceOfDrop(db, drop.dropId, NUMBERS_PER_MOVE),
  ]);
  const turns = serveNext(line, {
    serving: serving.filter((place): place is QueueEntry => place !== undefined),
    next,
    servedAtOnce: drop.servedAtOnce,
    buyUntil: new Date(now + durationMs(drop.buyWithin)).toISOString(),
    now,
  });
  // Read at another moment, somebody may stand in both; their turn is ended first.
  const ending = new Set(turns.changed.map(({ placeId }) => placeId));
  const numbers = numberNext(
    turns.line,
    entrance.filter(({ placeId }) => !ending.has(placeId)),
  );
  const changed = [...turns.changed, ...numbers.changed];
  const freed = turns.line.serving.length !== line.serving.length;
  if (changed.length === 0 && turns.line.reached === line.reached && !freed) return false;
  await saveMove({ ...numbers, changed }, runtime);
  return true;
};
