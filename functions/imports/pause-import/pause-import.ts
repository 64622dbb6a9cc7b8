import type { UseCase } from '#shared/http/request.ts';
import { isRunning } from '../model/import-job.ts';
import { changeStatus } from '../requests/change-status.ts';
import { requireStatus } from '../requests/require-import.ts';
import type { ImportsRuntime } from '../runtime.ts';
import type { PauseImport } from './contract.ts';

export const pauseImport: UseCase<typeof PauseImport, ImportsRuntime> = ({ params, actor }, runtime) =>
  changeStatus(runtime, { ...params, actor }, (job) => {
    if (job.status === 'paused') return job;
    requireStatus(job, ['reading', 'checking', 'applying']);
    return isRunning(job.status) ? { ...job, status: 'paused', pausedWhile: job.status } : job;
  });
