import type { UseCase } from '#shared/http/request.ts';
import type { ImportsRuntime } from '../runtime.ts';
import { allImports } from '../store/import-jobs.ts';
import { viewOfImport } from '../view/import-view.ts';
import type { ListImports } from './contract.ts';

const MOST_SHOWN = 100;

export const listImports: UseCase<typeof ListImports, ImportsRuntime> = async (_request, { db }) => {
  const jobs = await allImports(db);
  return { status: 200, body: { data: jobs.slice(0, MOST_SHOWN).map(viewOfImport) } };
};
