import { SECOND } from '#shared/time/clock.ts';
import { ImportRefused } from '../model/import-refused.ts';
import { isRunning, type ImportJob } from '../model/import-job.ts';
import type { ImportsRuntime } from '../runtime.ts';
import { ImportMoved, loadImport, saveImport } from '../store/import-jobs.ts';
import { readUpload } from '../reading/read-upload.ts';
import { pieceRunner } from './run-piece.ts';
import { finishStep } from './finish-step.ts';

/** After this the rest is left to the next run, well before Lambda would end this one. */
const RUN_MS = 45 * SECOND;

/**
 * Does what an import is to do next, as far as one run of a function gets, and saves its place after each piece. Ends
 * quietly when somebody else paused, cancelled or overtook it.
 */
export const runImport = async (start: ImportJob, runtime: ImportsRuntime): Promise<void> => {
  const until = runtime.clock.now() + RUN_MS;
  const runPiece = pieceRunner(runtime);
  let job = start;
  try {
    while (isRunning(job.status)) {
      if (job.status === 'reading') job = await readUpload(job, runtime);
      else if (job.nextPiece > job.pieces) job = await finishStep(job, runtime);
      else job = await runPiece(job);
      if (runtime.clock.now() > until && isRunning(job.status)) {
        await saveImport(runtime, job, { advances: true });
        return;
      }
    }
  } catch (error) {
    if (error instanceof ImportMoved) return;
    if (!(error instanceof ImportRefused)) throw error;
    await stop(error, job.importId, runtime);
  }
};

/** The whole import cannot go on; once the cause is mended it can be resumed where it stopped. */
const stop = async (
  { code, message }: ImportRefused,
  importId: string,
  runtime: ImportsRuntime,
): Promise<void> => {
  const job = await loadImport(runtime.db, importId);
  if (job === undefined || !isRunning(job.status)) return;
  await saveImport(
    runtime,
    { ...job, status: 'failed', pausedWhile: job.status, failure: { code, detail: message } },
    { advances: true },
  );
};
