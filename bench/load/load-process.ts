import { runJob } from './run-job.ts';
import { takeJobs } from './take-jobs.ts';

/** The load generator's process. */
takeJobs(runJob);
