import type * as z from 'zod/mini';
import { rowsDone, type ImportJob } from '../model/import-job.ts';
import type { importView } from '../schemas.ts';

export const viewOfImport = (job: ImportJob): z.output<typeof importView> => {
  const { importId, status, options, format, rows, counts, sharedEmails, notes, failure } = job;
  return {
    importId,
    status,
    options,
    format,
    rows,
    progress: { done: rowsDone(job), ...counts, sharedEmails },
    notes: [...notes],
    failure,
    createdAt: job.createdAt,
    movedAt: job.movedAt,
    version: job.version,
  };
};
