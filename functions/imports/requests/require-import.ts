import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { importsErrors } from '../errors.ts';
import type { ImportJob, ImportStatus } from '../model/import-job.ts';
import { loadImport } from '../store/import-jobs.ts';

export const requireImport = async ({ db }: Pick<Runtime, 'db'>, importId: string): Promise<ImportJob> => {
  const job = await loadImport(db, importId);
  if (job !== undefined) return job;
  const detail = `no import has the id ${importId}`;
  throw problem(importsErrors.IMPORT_NOT_FOUND, {
    detail,
    errors: [{ pointer: '/params/importId', code: 'IMPORT_NOT_FOUND', detail }],
  });
};

/** Refuses what the status of the import does not allow. */
export const requireStatus = ({ status }: ImportJob, allowed: readonly ImportStatus[]): void => {
  if (allowed.includes(status)) return;
  throw problem(importsErrors.IMPORT_STATUS_CONFLICT, {
    detail: `the import is ${status}; it must be ${allowed.join(' or ')}`,
    extensions: { currentStatus: status },
  });
};
