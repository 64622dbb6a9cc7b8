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

export const handler = eventsHandler(
  {
    tasks: { 'deliver-webhooks': deliverWebhooks },
    reactions: [
      reaction(OrderPlaced, onOrderPlaced),
      reaction(OrderPaid, onOrderPaid),
      reaction(OrderCancelled, onOrderCancelled),
      reaction(OrderExpired, onOrderExpired),
      reaction(LowStock, onLowStock),
    ],
  },
  webhooksRuntime(),
);
