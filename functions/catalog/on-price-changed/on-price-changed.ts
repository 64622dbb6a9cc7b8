import type { PriceChanged } from '../../pricing/events.ts';
import type { BatchConsumer } from '#shared/events/events-handler.ts';
import { addToIndex, type IndexRuntime } from '../store/search/add-to-index.ts';
import { touched } from '../store/search/touched.ts';

export const onPriceChanged: BatchConsumer<typeof PriceChanged, IndexRuntime> = async (events, runtime) => {
  await addToIndex(runtime, touched({ prices: events.map(({ data }) => data) }));
};
