import type { BatchConsumer } from '#shared/events/events-handler.ts';
import { addToIndex, type IndexRuntime } from '../store/search/add-to-index.ts';
import { touched } from '../store/search/touched.ts';
import type { ProductUnpublished } from '../events.ts';

export const onProductUnpublished: BatchConsumer<typeof ProductUnpublished, IndexRuntime> = async (
  events,
  runtime,
) => {
  await addToIndex(runtime, touched({ products: events.map(({ data }) => data.productId) }));
};
