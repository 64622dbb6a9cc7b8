import type { Consumer } from '#shared/events/events-handler.ts';
import type { ImportAdvanced } from '../events.ts';
import { loadImport } from '../store/import-jobs.ts';
import type { ImportsRuntime } from '../runtime.ts';
import { runImport } from '../stepping/run-import.ts';

/** Does the next step of an import. A delivery that comes twice meets an import that is further by then. */
export const onImportAdvanced: Consumer<typeof ImportAdvanced, ImportsRuntime> = async (
  { data },
  runtime,
) => {
  const job = await loadImport(runtime.db, data.importId);
  if (job !== undefined) await runImport(job, runtime);
};
