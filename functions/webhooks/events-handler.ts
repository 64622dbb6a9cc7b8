import { LowStock } from '../inventory/events.ts';
import { OrderCancelled, OrderExpired, OrderPaid, OrderPlaced } from '../orders/events.ts';
import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { deliverWebhooks } from './deliver-webhooks/deliver-webhooks.ts';
import { onOrderPlaced } from './on-order-placed/on-order-placed.ts';
import { onOrderPaid } from './on-order-paid/on-order-paid.ts';
import { onOrderCancelled } from './on-order-cancelled/on-order-cancelled.ts';
import { onOrderExpired } from './on-order-expired/on-order-expired.ts';
import { onLowStock } from './on-low-stock/on-low-stock.ts';
import { webhooksRuntime } from './sending/runtime.ts';

/** The Lambda entry point of the domain's subscriptions and schedules. */
export const handler = eventsHandler(
  {
    tasks: { 'deliver-webhooks': deliverWebhooks },
    reactions: [
      reaction('on-order-placed', OrderPlaced, onOrderPlaced),
      reaction('on-order-paid', OrderPaid, onOrderPaid),
      reaction('on-order-cancelled', OrderCancelled, onOrderCancelled),
      reaction('on-order-expired', OrderExpired, onOrderExpired),
      reaction('on-low-stock', LowStock, onLowStock),
    ],
  },
  webhooksRuntime(),
);
