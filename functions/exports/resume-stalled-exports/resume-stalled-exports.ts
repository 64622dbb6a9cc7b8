import type { Task } from '#shared/events/events-handler.ts';
import { MINUTE } from '#shared/time/clock.ts';
import type { ExportsRuntime } from '../runtime.ts';
import { allExports, ExportMoved, saveExport } from '../store/export-jobs.ts';

/** Longer than a part takes, and than joining all of them. */
const STALLED_MS = 5 * MINUTE;

/** Starts exports again whose worker ended in the middle: they go on behind the last part that was written. */
export const resumeStalledExports: Task<ExportsRuntime> = async (_input, runtime) => {
  const now = runtime.clock.now();
  const stalled = (await allExports(runtime.db)).filter(
    ({ status, movedAt }) => status === 'running' && now - Date.parse(movedAt) > STALLED_MS,
  );
  for (const job of stalled)
    await saveExport(runtime, job, { advances: true }).catch((error: unknown) => {
      // It moved after all.
      if (!(error instanceof ExportMoved)) throw error;
    });
};
