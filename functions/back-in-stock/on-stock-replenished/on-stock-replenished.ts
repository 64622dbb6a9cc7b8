import { loadDirectory } from '../../channels/public.ts';
import type { StockReplenished } from '../../inventory/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { notifySubscribers } from '../store/notify-subscribers.ts';
import { watchedAmong } from '../store/watches.ts';

/**
 * Looks at once, in every channel that sells from there, for those who wait for it anywhere and those who wait for
 * it at this store. The event only says where to look, so it may come twice: each one notified is notified once.
 */
export const onStockReplenished: Consumer<typeof StockReplenished, Runtime> = async ({ data }, runtime) => {
  const { sku, locationId } = data;
  const { channels } = await loadDirectory(runtime.db, runtime.clock);
  const wanted = [...channels.values()]
    .filter(({ locations }) => locations.includes(locationId))
    .flatMap(({ code: channel }) => [
      { channel, sku },
      { channel, sku, locationId },
    ]);
  for (const one of await watchedAmong(wanted, runtime)) await notifySubscribers(one, runtime);
};
