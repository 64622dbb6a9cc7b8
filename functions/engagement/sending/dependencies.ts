import type { Runtime } from '#shared/runtime.ts';
import type { Schedules } from '#shared/scheduler/schedules.ts';
import type { MessageProvider } from '../providers/provider.ts';
import type { EngagementSettings } from '../settings.ts';

/** What sending needs beside the usual. */
export interface SendingDependencies extends Runtime {
  readonly schedules: Schedules;
  /** None: messages are recorded as skipped. */
  readonly provider: MessageProvider | undefined;
  readonly settings: EngagementSettings;
  /** Where links in messages lead to; without a slash at the end. */
  readonly apiUrl: string;
}
