import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import { instant, MINUTE } from '#shared/time/clock.ts';
import { importsErrors } from '../errors.ts';
import { requireImport } from '../requests/require-import.ts';
import type { ImportsRuntime } from '../runtime.ts';
import { problemFileOf } from '../store/import-objects.ts';
import type { GetImportProblems } from './contract.ts';

const LINK_MS = 15 * MINUTE;

export const getImportProblems: UseCase<typeof GetImportProblems, ImportsRuntime> = async (
  { params },
  runtime,
) => {
  const { importId, hasProblemFile, status } = await requireImport(runtime, params.importId);
  if (!hasProblemFile)
    throw problem(importsErrors.IMPORT_PROBLEMS_NOT_READY, {
      detail: `the import is ${status}, and no finished step refused a row`,
    });
  const url = await runtime.files.link('GET', problemFileOf(importId), LINK_MS / 1000);
  return { status: 200, body: { method: 'GET', url, expiresAt: instant(runtime.clock, LINK_MS) } };
};
