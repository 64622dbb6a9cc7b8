import { join } from 'node:path';
import type { Job, Outcome } from './job.ts';
import { startWorker, type Worker } from './worker.ts';

/** A load generator in a process of its own. */
export const startLoad = (): Worker<Job, Outcome> =>
  startWorker(join(import.meta.dirname, 'load-process.ts'));
