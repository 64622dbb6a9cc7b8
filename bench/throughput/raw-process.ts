import { takeJobs } from '../load/take-jobs.ts';
import { runRawJob } from './run-raw-job.ts';

/** The process of the raw calls, as alone as a load generator. */
takeJobs(runRawJob);
