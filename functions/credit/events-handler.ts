import { OrderPaid } from '../orders/events.ts';
import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { expireCredit } from './expire-credit/expire-credit.ts';
import { onOrderPaid } from './on-order-paid/on-order-paid.ts';

/** The Lambda entry point of the domain's subscriptions and schedules. */
export const handler = eventsHandler(
  {
    reactions: [reaction('on-order-paid', OrderPaid, onOrderPaid)],
    tasks: { 'expire-credit': expireCredit },
  },
  awsRuntime(),
);
