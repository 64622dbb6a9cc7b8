import type { Task } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import type { Watch } from '../model/watch.ts';
import { notifySubscribers } from '../store/notify-subscribers.ts';
import { DUE_SHARDS } from '../store/watches.ts';
import { backInStockItems } from '../table.ts';

/** So many of each shard in one run; the next run takes the rest. */
const PER_SHARD = 25;

/** Looks at what is due: the next waiting after a head start, what a crash interrupted, what no event notified of. */
export const lookAtWatches: Task<Runtime> = async (_input, runtime) => {
  const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => lookAtShard(shard, runtime));
  await Promise.all(shards);
};

const lookAtShard = async (shard: number, runtime: Runtime): Promise<void> => {
  const due = await runtime.db.queryIndex<Watch>({
    index: backInStockItems.indexes.dueWatches,
    partition: { dueShard: shard },
    upTo: { attribute: 'dueAt', value: instant(runtime.clock) },
    limit: PER_SHARD,
  });
  // One that fails stays due, and does not keep the others waiting.
  for (const { channel, sku, locationId } of due.items)
    await notifySubscribers({ channel, sku, locationId }, runtime).catch((error: unknown) =>
      runtime.log.error('watch not looked at', { aggregateId: sku, error }),
    );
};
