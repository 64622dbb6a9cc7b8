import type { Task } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { calmed, folded, QUIET_MS } from '../model/stock/shards.ts';
import type { StockHead } from '../model/stock/stock.ts';
import { followingPlaces } from '../store/channel-rules/following.ts';
import { reshardStock } from '../store/stock/reshard.ts';
import { StockMoved } from '../store/stock/take-stock.ts';

/** Takes shards away when stock runs low or the rush is over, so that no unit hides in a bucket nobody looks at first. */
export const foldShards: Task<Runtime> = async (_input, runtime) => {
  const decide = (head: StockHead, units: number) => {
    const shards = folded(head.shards ?? 1, units);
    return runtime.clock.now() - Date.parse(head.movement.at) >= QUIET_MS
      ? Math.min(shards, calmed(head.shards ?? 1))
      : shards;
  };
  for await (const place of followingPlaces(runtime.db)) {
    await reshardStock(place, decide, runtime, 'system:fold-shards').catch((error: unknown) => {
      // Sold in between: the next minute is soon enough.
      if (!(error instanceof StockMoved)) throw error;
    });
  }
};
