import type { UseCase } from '#shared/http/request.ts';
import { requireExport } from '../requests/require-export.ts';
import type { ExportsRuntime } from '../runtime.ts';
import { viewOfExport } from '../view/export-view.ts';
import type { GetExport } from './contract.ts';

export const getExport: UseCase<typeof GetExport, ExportsRuntime> = async ({ params }, runtime) => {
  const job = await requireExport(runtime, params.exportId);
  return { status: 200, body: viewOfExport(job), version: job.version };
};
