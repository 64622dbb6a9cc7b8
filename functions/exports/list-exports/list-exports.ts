import type { UseCase } from '#shared/http/request.ts';
import type { ExportsRuntime } from '../runtime.ts';
import { allExports } from '../store/export-jobs.ts';
import { viewOfExport } from '../view/export-view.ts';
import type { ListExports } from './contract.ts';

const MOST_SHOWN = 100;

export const listExports: UseCase<typeof ListExports, ExportsRuntime> = async (_request, { db }) => {
  const jobs = await allExports(db);
  return { status: 200, body: { data: jobs.slice(0, MOST_SHOWN).map(viewOfExport) } };
};
