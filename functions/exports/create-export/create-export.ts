import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { instant } from '#shared/time/clock.ts';
import type { ExportJob } from '../model/export-job.ts';
import { requireScopeFor } from '../requests/require-export.ts';
import type { ExportsRuntime } from '../runtime.ts';
import { ExportMoved, loadExport, saveExport } from '../store/export-jobs.ts';
import { viewOfExport } from '../view/export-view.ts';
import type { CreateExport } from './contract.ts';

type Request = RequestOf<typeof CreateExport>;

export const createExport: UseCase<typeof CreateExport, ExportsRuntime> = async (request, runtime) => {
  requireScopeFor(request.body.kind, request.actor);
  const { idempotency } = request;
  // A retry under the same key finds its export.
  const exportId = idempotency === undefined ? runtime.ids.next('exp') : derivedId('exp', idempotency.key);
  const job = (await loadExport(runtime.db, exportId)) ?? (await create(exportId, request, runtime));
  return { status: 201, body: viewOfExport(job), version: job.version };
};

const create = async (
  exportId: string,
  { body, actor, origin }: Request,
  runtime: ExportsRuntime,
): Promise<ExportJob> => {
  const now = instant(runtime.clock);
  const job: ExportJob = {
    exportId,
    version: 0,
    status: 'running',
    options: body,
    actor,
    correlationId: origin.correlationId,
    createdAt: now,
    movedAt: now,
    isRead: false,
    parts: 0,
    rows: 0,
    bytes: 0,
  };
  try {
    return await saveExport(runtime, job, { advances: true });
  } catch (error) {
    const overtaker = error instanceof ExportMoved ? await loadExport(runtime.db, exportId) : undefined;
    if (overtaker === undefined) throw error;
    return overtaker;
  }
};
