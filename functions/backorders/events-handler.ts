import { BackorderedStockArrived } from '../inventory/events.ts';
import { OrderCancelled, OrderExpired, OrderLinesCancelled, OrderRouted } from '../orders/events.ts';
import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { onBackorderedStockArrived } from './on-backordered-stock-arrived/on-backordered-stock-arrived.ts';
import { onOrderCancelled } from './on-order-cancelled/on-order-cancelled.ts';
import { onOrderExpired } from './on-order-expired/on-order-expired.ts';
import { onOrderLinesCancelled } from './on-order-lines-cancelled/on-order-lines-cancelled.ts';
import { onOrderRouted } from './on-order-routed/on-order-routed.ts';
import { reviewBackorders } from './review-backorders/review-backorders.ts';

export const handler = eventsHandler(
  {
    reactions: [
      reaction(BackorderedStockArrived, onBackorderedStockArrived),
      reaction(OrderCancelled, onOrderCancelled),
      reaction(OrderExpired, onOrderExpired),
      reaction(OrderLinesCancelled, onOrderLinesCancelled),
      reaction(OrderRouted, onOrderRouted),
    ],
    tasks: { 'review-backorders': reviewBackorders },
  },
  awsRuntime(),
);
