import { loadDirectory } from '../../channels/public.ts';
import type { StockReplenished } from '../../inventory/events.ts';
import type { BatchConsumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { AwaitedSku } from '../model/subscription.ts';
import { notifySubscribers } from '../store/notify-subscribers.ts';
import { watchedAmong } from '../store/watches.ts';

/**
 * Looks at once, in every channel that sells from there, for those who wait for it anywhere and those who wait for
 * it at this store. The events only say where to look, so they may come twice: each one notified is notified once.
 */
export const onStockReplenished: BatchConsumer<typeof StockReplenished, Runtime> = async (
  events,
  runtime,
) => {
  const { channels } = await loadDirectory(runtime.db, runtime.clock);
  const wanted = events.flatMap(({ data: { sku, locationId } }) =>
    [...channels.values()]
      .filter(({ locations }) => locations.includes(locationId))
      .flatMap(({ code: channel }): AwaitedSku[] => [
        { channel, sku },
        { channel, sku, locationId },
      ]),
  );
  const distinct = [...new Map(wanted.map((one) => [JSON.stringify(one), one])).values()];
  for (const one of await watchedAmong(distinct, runtime)) await notifySubscribers(one, runtime);
};
