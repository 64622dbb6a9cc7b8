import { hasScope, worksAt, type Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { exportsErrors } from '../errors.ts';
import { IS_BY_STORE, SCOPE_OF, type ExportJob, type ExportKind } from '../model/export-job.ts';
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

/** Refuses who may not read what this export holds: its kind, and the stock of stores where they do not work. */
export const requireMayRead = ({ options: { kind }, actor: creator }: ExportJob, actor: Actor): void => {
  requireScopeFor(kind, actor);
  if (!IS_BY_STORE[kind] || actor.kind !== 'staff' || actor.locations === undefined) return;
  const held = creator.kind === 'staff' ? creator.locations : undefined;
  if (held?.every((code) => worksAt(actor, code)) === true) return;
  throw problem(exportsErrors.EXPORT_SCOPE_MISSING, {
    detail: `the export holds the stock of ${held?.join(', ') ?? 'all locations'}; you work at ${actor.locations.join(', ')}`,
  });
};

/** Refuses who may not read what exports of a kind hold. */
export const requireScopeFor = (kind: ExportKind, actor: Actor): void => {
  const scope = SCOPE_OF[kind];
  if (hasScope(actor, scope)) return;
  throw problem(exportsErrors.EXPORT_SCOPE_MISSING, {
    detail: `an export of ${kind} requires the scope ${scope}, which the token lacks`,
  });
};
