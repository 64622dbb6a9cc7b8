import { startedBy } from '#shared/events/envelope.ts';
import type { Task } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { DUE_SHARDS, endHold, HoldMoved, loadHold } from '../store/holds.ts';
import { holdsItems } from '../table.ts';

/** So many of each shard in one run; the next run takes the rest. */
const HOLDS_PER_SHARD = 100;
const TASK = 'sweep-expired-holds';

/** Gives back the stock of holds that ran out, oldest first. Extending, spending or releasing one meanwhile wins or loses by its version. */
export const sweepExpiredHolds: Task<Runtime> = async (_input, runtime) => {
  const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => shard);
  const due = await Promise.all(shards.map((shard) => dueHolds(shard, runtime)));
  const failures: unknown[] = [];
  for (const holdId of due.flat())
    await expire(holdId, runtime).catch((error: unknown) => failures.push(error));
  // In the end, so that the others are not kept waiting; but somebody has to be told.
  if (failures.length > 0) throw failures[0];
};

const dueHolds = async (shard: number, { db, clock }: Runtime): Promise<readonly string[]> => {
  const page = await db.queryIndex<{ readonly pk: string }>({
    index: holdsItems.indexes.dueHolds,
    partition: { dueShard: shard },
    upTo: { attribute: 'dueAt', value: instant(clock) },
    limit: HOLDS_PER_SHARD,
  });
  return page.items.map(({ pk }) => pk.slice('H#'.length));
};

/** The index may lag; the hold itself says whether it is still held. */
const expire = async (holdId: string, runtime: Runtime): Promise<void> => {
  try {
    const hold = await loadHold(runtime.db, holdId);
    if (hold?.status !== 'held' || Date.parse(hold.expiresAt) > runtime.clock.now()) return;
    await endHold(hold, 'expired', startedBy(TASK, hold.holdId), runtime);
  } catch (error) {
    if (error instanceof HoldMoved) return;
    runtime.log.error('hold not expired', { aggregateId: holdId, error });
    throw error;
  }
};
