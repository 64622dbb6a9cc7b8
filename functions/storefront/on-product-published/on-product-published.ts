import type { ProductPublished } from '../../catalog/events.ts';
import type { BatchConsumer } from '#shared/events/events-handler.ts';
import { addToIndex, type IndexRuntime } from '../indexing/add-to-index.ts';
import { changedKeys } from '../model/changed-keys.ts';

export const onProductPublished: BatchConsumer<typeof ProductPublished, IndexRuntime> = async (
  events,
  runtime,
) => {
  await addToIndex(runtime, changedKeys({ products: events.map(({ data }) => data.productId) }));
};
