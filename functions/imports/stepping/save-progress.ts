import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { ImportJob } from '../model/import-job.ts';
import type { ImportsRuntime } from '../runtime.ts';
import { ImportMoved, loadImport, saveImport } from '../store/import-jobs.ts';

/**
 * Saves how far an import got. What somebody asked for meanwhile, a pause for example, is kept; the progress of another
 * worker is not overwritten.
 */
export const saveProgress = (
  runtime: ImportsRuntime,
  seen: ImportJob,
  advanced: (job: ImportJob) => ImportJob,
): Promise<ImportJob> => {
  let current: ImportJob | undefined = seen;
  return decideAgain(
    (error) => error instanceof ImportMoved && isSamePlace(current, seen),
    async () => {
      try {
        if (current === undefined) throw new ImportMoved();
        return await saveImport(runtime, advanced(current), { advances: false });
      } catch (error) {
        if (error instanceof ImportMoved) current = await loadImport(runtime.db, seen.importId);
        throw error;
      }
    },
  );
};

const isSamePlace = (current: ImportJob | undefined, seen: ImportJob): boolean =>
  current?.nextPiece === seen.nextPiece &&
  (current.status === seen.status || current.pausedWhile === seen.status);
