import type { PriceChanged } from '../../pricing/events.ts';
import type { BatchConsumer } from '#shared/events/events-handler.ts';
import { addToIndex, type IndexRuntime } from '../indexing/add-to-index.ts';
import { changedKeys } from '../model/changed-keys.ts';

export const onPriceChanged: BatchConsumer<typeof PriceChanged, IndexRuntime> = async (events, runtime) => {
  await addToIndex(runtime, changedKeys({ prices: events.map(({ data }) => data) }));
};
