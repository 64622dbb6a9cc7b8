import { takeJobs } from './load/take-jobs.ts';
import { parts } from './parts.ts';
import type { PartName, PartOptions } from './report/section.ts';

/** One part of the benchmark. */
export interface PartJob extends PartOptions {
  readonly part: PartName;
}

/** The process of one part: what a part before it left in memory, or compiled for its own shapes, must not cost the next. */
takeJobs(({ part, quick }: PartJob) => parts[part]({ quick }));
