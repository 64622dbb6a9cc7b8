import type { UseCase } from '#shared/http/request.ts';
import { isRunning } from '../model/import-job.ts';
import { changeStatus } from '../requests/change-status.ts';
import { requireStatus } from '../requests/require-import.ts';
import type { ImportsRuntime } from '../runtime.ts';
import type { ResumeImport } from './contract.ts';

export const resumeImport: UseCase<typeof ResumeImport, ImportsRuntime> = ({ params, actor }, runtime) =>
  changeStatus(runtime, { ...params, actor }, (job) => {
    if (isRunning(job.status)) return job;
    requireStatus(job, ['paused', 'failed']);
    const { failure: _solved, pausedWhile = 'reading', ...resumed } = job;
    return { ...resumed, status: pausedWhile };
  });
