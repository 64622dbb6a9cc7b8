import type { StockChanged } from '../../inventory/events.ts';
import type { BatchConsumer } from '#shared/events/events-handler.ts';
import { addToIndex, type IndexRuntime } from '../indexing/add-to-index.ts';
import { changedKeys } from '../model/changed-keys.ts';

export const onStockChanged: BatchConsumer<typeof StockChanged, IndexRuntime> = async (events, runtime) => {
  await addToIndex(runtime, changedKeys({ stock: events.map(({ data }) => data) }));
};
