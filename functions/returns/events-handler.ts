import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { ReturnReceived } from './events.ts';
import { onReturnReceived } from './on-return-received/on-return-received.ts';
import { returnsInbox } from './table.ts';
import { sweepOverdueReturns } from './sweep-overdue-returns/sweep-overdue-returns.ts';

export const handler = eventsHandler(
  {
    inbox: returnsInbox,
    reactions: [reaction(ReturnReceived, onReturnReceived)],
    tasks: {
      'sweep-overdue-returns': sweepOverdueReturns,
    },
  },
  awsRuntime(),
);
