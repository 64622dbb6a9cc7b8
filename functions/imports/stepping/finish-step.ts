import type { ImportJob } from '../model/import-job.ts';
import type { ImportsRuntime } from '../runtime.ts';
import { saveImport } from '../store/import-jobs.ts';
import { problemFileOf, readProblems } from '../store/import-objects.ts';
import { csvOf } from './problem-csv.ts';

/** More refused rows than anybody mends one by one; the figure of failed rows still counts them all. */
const MOST_PROBLEMS = 100_000;

/** All rows were checked or applied: their problems become one file. */
export const finishStep = async (job: ImportJob, runtime: ImportsRuntime): Promise<ImportJob> => {
  const hasProblemFile = job.piecesWithProblems.length > 0;
  if (hasProblemFile) await writeProblemFile(job, runtime);
  const status = job.status === 'checking' ? 'checked' : 'completed';
  return saveImport(runtime, { ...job, status, hasProblemFile }, { advances: true });
};

const writeProblemFile = async (
  { importId, piecesWithProblems }: ImportJob,
  { files }: ImportsRuntime,
): Promise<void> => {
  const problems = [];
  for (const piece of piecesWithProblems) {
    if (problems.length >= MOST_PROBLEMS) break;
    problems.push(...(await readProblems(files, importId, piece)));
  }
  problems.sort((a, b) => a.row - b.row);
  await files.write(problemFileOf(importId), csvOf(problems));
};
