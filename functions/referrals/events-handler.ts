import { OrderPaid } from '../orders/events.ts';
import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { completeReferrals } from './complete-referrals/complete-referrals.ts';
import { onOrderPaid } from './on-order-paid/on-order-paid.ts';

export const handler = eventsHandler(
  {
    reactions: [reaction(OrderPaid, onOrderPaid)],
    tasks: { 'complete-referrals': completeReferrals },
  },
  awsRuntime(),
);
