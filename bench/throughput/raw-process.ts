import type { RawJob } from './raw-job.ts';
import { runRawJob } from './run-raw-job.ts';

/** The process of the raw calls, as alone as a load generator. */
process.on('message', (job: RawJob) => {
  runRawJob(job).then(
    (outcome) => process.send?.({ outcome }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
