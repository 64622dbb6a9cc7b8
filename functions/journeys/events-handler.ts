import { eventsHandler } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { makeSchedules } from '#shared/scheduler/schedules.ts';
import { onAnyEvent } from './on-any-event/on-any-event.ts';
import { wakeRun } from './wake-run/wake-run.ts';

export const handler = eventsHandler(
  { everyEvent: onAnyEvent, tasks: { 'wake-run': wakeRun } },
  { ...awsRuntime(), schedules: makeSchedules() },
);
