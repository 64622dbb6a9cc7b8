import { ReturnParcelReported } from '../fulfilment/events.ts';
import { withCarriers } from '../fulfilment/public.ts';
import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { ReturnCancelled, ReturnExpired, ReturnReceived, ReturnRefused } from './events.ts';
import { onReturnCancelled } from './on-return-cancelled/on-return-cancelled.ts';
import { onReturnExpired } from './on-return-expired/on-return-expired.ts';
import { onReturnParcelReported } from './on-return-parcel-reported/on-return-parcel-reported.ts';
import { onReturnReceived } from './on-return-received/on-return-received.ts';
import { onReturnRefused } from './on-return-refused/on-return-refused.ts';
import { returnsInbox } from './table.ts';
import { sweepOverdueReturns } from './sweep-overdue-returns/sweep-overdue-returns.ts';

export const handler = eventsHandler(
  {
    inbox: returnsInbox,
    reactions: [
      reaction(ReturnReceived, onReturnReceived),
      reaction(ReturnCancelled, onReturnCancelled),
      reaction(ReturnExpired, onReturnExpired),
      reaction(ReturnRefused, onReturnRefused),
      reaction(ReturnParcelReported, onReturnParcelReported),
    ],
    tasks: {
      'sweep-overdue-returns': sweepOverdueReturns,
    },
  },
  withCarriers(awsRuntime()),
);
