import type { UseCase } from '#shared/http/request.ts';
import { requireImport } from '../requests/require-import.ts';
import type { ImportsRuntime } from '../runtime.ts';
import { viewOfImport } from '../view/import-view.ts';
import type { GetImport } from './contract.ts';

export const getImport: UseCase<typeof GetImport, ImportsRuntime> = async ({ params }, runtime) => {
  const job = await requireImport(runtime, params.importId);
  return { status: 200, body: viewOfImport(job), version: job.version };
};
