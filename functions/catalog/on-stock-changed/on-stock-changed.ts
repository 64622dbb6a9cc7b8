import type { StockChanged } from '../../inventory/events.ts';
import type { BatchConsumer } from '#shared/events/events-handler.ts';
import { addToIndex, type IndexRuntime } from '../store/search/add-to-index.ts';
import { touched } from '../store/search/touched.ts';

export const onStockChanged: BatchConsumer<typeof StockChanged, IndexRuntime> = async (events, runtime) => {
  await addToIndex(runtime, touched({ stock: events.map(({ data }) => data) }));
};
