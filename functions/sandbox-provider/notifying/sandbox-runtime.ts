import type { Runtime } from '#shared/runtime.ts';
import type { Schedules } from '#shared/scheduler/schedules.ts';
import { post } from './post.ts';

/** What the sandbox needs beside every runtime. */
export interface SandboxRuntime extends Runtime {
  readonly schedules: Schedules;
  /** Where its own pages are, and where the shop takes notifications. */
  readonly apiUrl: string;
  /** Sends a notification; answers the HTTP status. */
  readonly post: typeof post;
}

export const sandboxRuntime = (runtime: Runtime, schedules: Schedules): SandboxRuntime => ({
  ...runtime,
  schedules,
  apiUrl: process.env['API_URL'] ?? '',
  post,
});
