import type { UseCase } from '#shared/http/request.ts';
import { atFirstPiece } from '../model/import-job.ts';
import { changeStatus } from '../requests/change-status.ts';
import { requireStatus } from '../requests/require-import.ts';
import type { ImportsRuntime } from '../runtime.ts';
import type { ApplyImport } from './contract.ts';

export const applyImport: UseCase<typeof ApplyImport, ImportsRuntime> = ({ params, actor }, runtime) =>
  changeStatus(runtime, { ...params, actor }, (job) => {
    if (job.status === 'applying') return job;
    requireStatus(job, ['checked', 'completed']);
    return { ...atFirstPiece(job, 'applying'), mode: 'apply' };
  });
