import { eventsHandler } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { makeSchedules } from '#shared/scheduler/schedules.ts';
import { onAnyEvent } from './on-any-event/on-any-event.ts';
import { stepCampaign } from './step-campaign/step-campaign.ts';
import { wakeRun } from './wake-run/wake-run.ts';

export const handler = eventsHandler(
  { everyEvent: onAnyEvent, tasks: { 'wake-run': wakeRun, 'step-campaign': stepCampaign } },
  { ...awsRuntime(), schedules: makeSchedules() },
);
