import { OrderCancelled, OrderPaid } from '../orders/events.ts';
import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { endMemberships } from './end-memberships/end-memberships.ts';
import { onOrderCancelled } from './on-order-cancelled/on-order-cancelled.ts';
import { onOrderPaid } from './on-order-paid/on-order-paid.ts';

export const handler = eventsHandler(
  {
    reactions: [reaction(OrderPaid, onOrderPaid), reaction(OrderCancelled, onOrderCancelled)],
    tasks: { 'end-memberships': endMemberships },
  },
  awsRuntime(),
);
