import type { Consumer } from '#shared/events/events-handler.ts';
import type { ExportAdvanced } from '../events.ts';
import type { ExportsRuntime } from '../runtime.ts';
import { runExport } from '../stepping/run-export.ts';
import { loadExport } from '../store/export-jobs.ts';

/** Does the next step of an export. A delivery that comes twice meets an export that is further by then. */
export const onExportAdvanced: Consumer<typeof ExportAdvanced, ExportsRuntime> = async (
  { data },
  runtime,
) => {
  const job = await loadExport(runtime.db, data.exportId);
  if (job !== undefined) await runExport(job, runtime);
};
