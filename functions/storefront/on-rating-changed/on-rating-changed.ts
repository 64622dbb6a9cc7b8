import type { RatingChanged } from '../../reviews/events.ts';
import type { BatchConsumer } from '#shared/events/events-handler.ts';
import { addToIndex, type IndexRuntime } from '../indexing/add-to-index.ts';
import { changedKeys } from '../model/changed-keys.ts';

export const onRatingChanged: BatchConsumer<typeof RatingChanged, IndexRuntime> = async (events, runtime) => {
  await addToIndex(runtime, changedKeys({ ratings: events.map(({ data }) => data.productId) }));
};
