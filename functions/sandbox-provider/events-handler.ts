import { eventsHandler } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { makeSchedules } from '#shared/scheduler/schedules.ts';
import { deliverWebhook } from './deliver-webhook/deliver-webhook.ts';
import { sandboxRuntime } from './notifying/sandbox-runtime.ts';

export const handler = eventsHandler(
  { tasks: { 'deliver-webhook': deliverWebhook } },
  sandboxRuntime(awsRuntime(), makeSchedules()),
);
