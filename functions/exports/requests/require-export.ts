import { hasScope, type Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { exportsErrors } from '../errors.ts';
import { SCOPE_OF, type ExportJob, type ExportKind } from '../model/export-job.ts';
import { loadExport } from '../store/export-jobs.ts';

export const requireExport = async ({ db }: Pick<Runtime, 'db'>, exportId: string): Promise<ExportJob> => {
  const job = await loadExport(db, exportId);
  if (job !== undefined) return job;
  const detail = `no export has the id ${exportId}`;
  throw problem(exportsErrors.EXPORT_NOT_FOUND, {
    detail,
    errors: [{ pointer: '/params/exportId', code: 'EXPORT_NOT_FOUND', detail }],
  });
};

/** Refuses who may not read what an export of this kind holds. */
export const requireScopeFor = (kind: ExportKind, actor: Actor): void => {
  const scope = SCOPE_OF[kind];
  if (hasScope(actor, scope)) return;
  throw problem(exportsErrors.EXPORT_SCOPE_MISSING, {
    detail: `an export of ${kind} requires the scope ${scope}, which the token lacks`,
  });
};
