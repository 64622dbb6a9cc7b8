import { eventsHandler } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { sweepOverdueReturns } from './sweep-overdue-returns/sweep-overdue-returns.ts';

export const handler = eventsHandler(
  {
    tasks: {
      'sweep-overdue-returns': sweepOverdueReturns,
    },
  },
  awsRuntime(),
);
