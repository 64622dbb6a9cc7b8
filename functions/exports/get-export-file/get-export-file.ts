import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import { DAY, instant, MINUTE } from '#shared/time/clock.ts';
import { exportsErrors } from '../errors.ts';
import { fileNameOf } from '../model/export-job.ts';
import { requireExport, requireMayRead } from '../requests/require-export.ts';
import type { ExportsRuntime } from '../runtime.ts';
import { fileOf } from '../store/export-files.ts';
import type { GetExportFile } from './contract.ts';

const LINK_MS = 15 * MINUTE;
/** The bucket deletes files after 7 days, some hours more or less. */
const KEPT_MS = 7 * DAY;

export const getExportFile: UseCase<typeof GetExportFile, ExportsRuntime> = async (
  { params, actor },
  runtime,
) => {
  const job = await requireExport(runtime, params.exportId);
  requireMayRead(job, actor);
  if (job.status !== 'completed' || runtime.clock.now() - Date.parse(job.movedAt) > KEPT_MS)
    throw problem(exportsErrors.EXPORT_NOT_READY, {
      detail: `the export is ${job.status}, and last moved at ${job.movedAt}`,
    });
  const fileName = fileNameOf(job);
  const url = await runtime.files.link('GET', fileOf(job.exportId, fileName), LINK_MS / 1000);
  return { status: 200, body: { fileName, url, expiresAt: instant(runtime.clock, LINK_MS) } };
};
