import { loadDirectory } from '../../channels/store/parts.ts';
import type { StockReplenished } from '../../inventory/events.ts';
import type { Consumer } from '../../../shared/events/events-handler.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import { look } from '../store/look.ts';

/**
 * Looks at once, in every channel that sells from there, for those who wait for it anywhere and those who wait for
 * it at this store. The event only says where to look, so it may come twice: each one told is told once.
 */
export const onStockReplenished: Consumer<typeof StockReplenished, Runtime> = async ({ data }, runtime) => {
  const { sku, locationId } = data;
  const { channels } = await loadDirectory(runtime.db, runtime.clock);
  for (const { code, locations } of channels.values()) {
    if (!locations.includes(locationId)) continue;
    await look({ channel: code, sku }, runtime);
    await look({ channel: code, sku, locationId }, runtime);
  }
};
