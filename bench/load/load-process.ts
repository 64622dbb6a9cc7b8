import type { Job } from './job.ts';
import { runJob } from './run-job.ts';

/** The load generator's process: takes jobs, one after the other, until its parent lets go. */
process.on('message', (job: Job) => {
  runJob(job).then(
    (outcome) => process.send?.({ outcome }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
