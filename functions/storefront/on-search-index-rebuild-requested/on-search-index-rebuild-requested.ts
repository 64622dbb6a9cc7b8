import type { BatchConsumer } from '#shared/events/events-handler.ts';
import type { SearchIndexRebuildRequested } from '../events.ts';
import type { IndexRuntime } from '../indexing/add-to-index.ts';
import { rebuildIndex } from '../indexing/rebuild-index.ts';

/** However many ask at once, one rebuild serves them all. */
export const onSearchIndexRebuildRequested: BatchConsumer<
  typeof SearchIndexRebuildRequested,
  IndexRuntime
> = async (_events, runtime) => {
  await rebuildIndex(runtime);
};
