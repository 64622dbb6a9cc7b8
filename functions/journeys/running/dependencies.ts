import type { Runtime } from '#shared/runtime.ts';
import type { Schedules } from '#shared/scheduler/schedules.ts';

/** What moving runs needs beside the usual. */
export interface RunningDependencies extends Runtime {
  readonly schedules: Schedules;
}
