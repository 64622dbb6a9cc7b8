import type { Task } from '#shared/events/events-handler.ts';
import { MINUTE } from '#shared/time/clock.ts';
import { isRunning } from '../model/import-job.ts';
import type { ImportsRuntime } from '../runtime.ts';
import { allImports, ImportMoved, saveImport } from '../store/import-jobs.ts';

/** Longer than a piece takes; reading says every so often that it gets on. */
const STALLED_MS = 3 * MINUTE;

/** Starts imports again whose worker ended in the middle: they go on at the piece they had come to. */
export const resumeStalledImports: Task<ImportsRuntime> = async (_input, runtime) => {
  const now = runtime.clock.now();
  const stalled = (await allImports(runtime.db)).filter(
    ({ status, movedAt }) => isRunning(status) && now - Date.parse(movedAt) > STALLED_MS,
  );
  for (const job of stalled)
    await saveImport(runtime, job, { advances: true }).catch((error: unknown) => {
      // It moved after all.
      if (!(error instanceof ImportMoved)) throw error;
    });
};
