import { eventsHandler } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { makeSchedules } from '#shared/scheduler/schedules.ts';
import { checkAbandonedCart } from './check-abandoned-cart/check-abandoned-cart.ts';

/** The Lambda entry point of the domain's timers. */
export const handler = eventsHandler(
  { tasks: { 'check-abandoned-cart': checkAbandonedCart } },
  { ...awsRuntime(), schedules: makeSchedules() },
);
