import type * as z from 'zod/mini';
import type { ExportJob } from '../model/export-job.ts';
import type { exportView } from '../schemas.ts';

export const viewOfExport = (job: ExportJob): z.output<typeof exportView> => {
  const { exportId, status, options, rows, bytes, createdAt, movedAt, version } = job;
  return { exportId, status, options, rows, bytes, createdAt, movedAt, version };
};
