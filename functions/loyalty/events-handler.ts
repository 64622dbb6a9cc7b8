import { OrderCancelled, OrderPaid } from '../orders/events.ts';
import { eventsHandler, reaction } from '../../shared/events/events-handler.ts';
import { awsRuntime } from '../../shared/runtime.ts';
import { expirePoints } from './expire-points/expire-points.ts';
import { onOrderCancelled } from './on-order-cancelled/on-order-cancelled.ts';
import { onOrderPaid } from './on-order-paid/on-order-paid.ts';

/** The Lambda entry point of the domain's subscriptions and schedules. */
export const handler = eventsHandler(
  {
    reactions: [
      reaction('on-order-paid', OrderPaid, onOrderPaid),
      reaction('on-order-cancelled', OrderCancelled, onOrderCancelled),
    ],
    tasks: { 'expire-points': expirePoints },
  },
  awsRuntime(),
);
