import type { UseCase } from '#shared/http/request.ts';
import { changeStatus } from '../requests/change-status.ts';
import { requireStatus } from '../requests/require-import.ts';
import type { ImportsRuntime } from '../runtime.ts';
import type { CancelImport } from './contract.ts';

export const cancelImport: UseCase<typeof CancelImport, ImportsRuntime> = ({ params, actor }, runtime) =>
  changeStatus(runtime, { ...params, actor }, (job) => {
    if (job.status === 'cancelled') return job;
    requireStatus(job, ['awaiting_upload', 'reading', 'checking', 'checked', 'applying', 'paused', 'failed']);
    return { ...job, status: 'cancelled' };
  });
