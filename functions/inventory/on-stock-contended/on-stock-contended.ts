import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { SECOND } from '#shared/time/clock.ts';
import type { StockContended } from '../../checkout/events.ts';
import { spread } from '../model/stock/shards.ts';
import type { StockHead } from '../model/stock/stock.ts';
import { reshardStock } from '../store/stock/reshard.ts';
import { StockMoved } from '../store/stock/take-stock.ts';

/** A reshard shows its effect before the next one. */
const PAUSE_MS = 10 * SECOND;

/** Buyers got in each other's way: their SKU gets more buckets. Seen twice, it changes nothing the second time, because of the pause. */
export const onStockContended: Consumer<typeof StockContended, Runtime> = async ({ data }, runtime) => {
  const decide = (head: StockHead, units: number) => {
    const resting =
      head.reshardedAt !== undefined && runtime.clock.now() - Date.parse(head.reshardedAt) < PAUSE_MS;
    return resting ? (head.shards ?? 1) : spread(head.shards ?? 1, units);
  };
  await reshardStock(data, decide, runtime, 'system:on-stock-contended').catch((error: unknown) => {
    // Lost against a sale: buyers who still wait for each other will say so again.
    if (!(error instanceof StockMoved)) throw error;
  });
};
