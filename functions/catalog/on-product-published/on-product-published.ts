import type { BatchConsumer } from '#shared/events/events-handler.ts';
import { addToIndex, type IndexRuntime } from '../store/search/add-to-index.ts';
import { touched } from '../store/search/touched.ts';
import type { ProductPublished } from '../events.ts';

export const onProductPublished: BatchConsumer<typeof ProductPublished, IndexRuntime> = async (
  events,
  runtime,
) => {
  await addToIndex(runtime, touched({ products: events.map(({ data }) => data.productId) }));
};
