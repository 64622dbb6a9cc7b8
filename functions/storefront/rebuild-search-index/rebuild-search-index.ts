import type { Task } from '#shared/events/events-handler.ts';
import type { IndexRuntime } from '../indexing/add-to-index.ts';
import { rebuildIndex } from '../indexing/rebuild-index.ts';

/** Every night, so that a change that was lost on its way is seen the next day at the latest. */
export const rebuildSearchIndex: Task<IndexRuntime> = async (_input, runtime) => {
  await rebuildIndex(runtime);
};
