import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { dueFulfilmentIds } from '../store/fulfilments.ts';

/** So many of each shard in one run; the next run takes the rest. */
const PER_SHARD = 25;

/**
 * Watches the fulfilments of some shards that are due. If one cannot be watched, the others are all the same, and the
 * task fails in the end so that the alarm fires.
 */
export const watchEachDue = async (
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
  shards: readonly number[],
  watch: (fulfilmentId: string) => Promise<void>,
): Promise<void> => {
  const now = instant(clock);
  const due = await Promise.all(
    shards.map((shard) => dueFulfilmentIds(db, { shard, now, limit: PER_SHARD })),
  );
  const failures: unknown[] = [];
  for (const fulfilmentId of due.flat())
    await watch(fulfilmentId).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
};
