import type { Actor } from '#shared/actors/actor.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { ImportJob } from '../model/import-job.ts';
import { ImportMoved, saveImport } from '../store/import-jobs.ts';
import { viewOfImport } from '../view/import-view.ts';
import { requireImport } from './require-import.ts';

/**
 * Changes the status of an import as somebody asks for it, and tells the worker. `decide` answers the import itself
 * when nothing is to be done, so that a repeated request changes nothing.
 */
export const changeStatus = async (
  runtime: Runtime,
  { importId, actor }: { readonly importId: string; readonly actor: Actor },
  decide: (job: ImportJob) => ImportJob | Promise<ImportJob>,
) => {
  const job = await decideAgain(
    (error) => error instanceof ImportMoved,
    async () => {
      const current = await requireImport(runtime, importId);
      const wanted = await decide(current);
      return wanted === current ? current : saveImport(runtime, wanted, { advances: true, actor });
    },
  );
  return { status: 200, body: viewOfImport(job), version: job.version } as const;
};
