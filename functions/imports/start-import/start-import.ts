import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import { importsErrors } from '../errors.ts';
import { MAX_FILE_BYTES } from '../model/limits.ts';
import { changeStatus } from '../requests/change-status.ts';
import { requireStatus } from '../requests/require-import.ts';
import type { ImportsRuntime } from '../runtime.ts';
import { uploadOf } from '../store/import-objects.ts';
import type { StartImport } from './contract.ts';

export const startImport: UseCase<typeof StartImport, ImportsRuntime> = ({ params, body, actor }, runtime) =>
  changeStatus(runtime, { ...params, actor }, async (job) => {
    if (job.status !== 'awaiting_upload' && job.mode === body.mode) return job;
    requireStatus(job, ['awaiting_upload']);
    await refuseMissingFile(params.importId, runtime);
    return { ...job, status: 'reading', mode: body.mode };
  });

const refuseMissingFile = async (importId: string, { files }: ImportsRuntime): Promise<void> => {
  const file = await files.readRange(uploadOf(importId), 0);
  if (file === undefined || file === 'changed')
    throw problem(importsErrors.IMPORT_FILE_MISSING, { detail: `nothing was uploaded to ${importId}` });
  if (file.size > MAX_FILE_BYTES)
    throw problem(importsErrors.IMPORT_FILE_TOO_LARGE, {
      detail: `the file has ${file.size} bytes; at most ${MAX_FILE_BYTES} are allowed`,
    });
};
