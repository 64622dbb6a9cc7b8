import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { OrderCancelled, OrderExpired, OrderPaid } from '../orders/events.ts';
import { RefundRequested } from './events.ts';
import { onOrderCancelled } from './on-order-cancelled/on-order-cancelled.ts';
import { onOrderExpired } from './on-order-expired/on-order-expired.ts';
import { onOrderPaid } from './on-order-paid/on-order-paid.ts';
import { onRefundRequested } from './on-refund-requested/on-refund-requested.ts';
import { withProviders } from './providers/payments-runtime.ts';

export const handler = eventsHandler(
  {
    reactions: [
      reaction(OrderCancelled, onOrderCancelled),
      reaction(OrderExpired, onOrderExpired),
      reaction(OrderPaid, onOrderPaid),
      reaction(RefundRequested, onRefundRequested),
    ],
  },
  withProviders(awsRuntime()),
);
