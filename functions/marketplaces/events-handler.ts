import { FulfilmentShipped } from '../fulfilment/events.ts';
import { OrderCancelled, OrderLinesCancelled } from '../orders/events.ts';
import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { onFulfilmentShipped } from './on-fulfilment-shipped/on-fulfilment-shipped.ts';
import { onOrderCancelled } from './on-order-cancelled/on-order-cancelled.ts';
import { onOrderLinesCancelled } from './on-order-lines-cancelled/on-order-lines-cancelled.ts';
import { pushToMarketplaces } from './push-to-marketplaces/push-to-marketplaces.ts';
import { marketplacesInbox } from './table.ts';
import { marketplacesRuntime } from './telling/runtime.ts';

export const handler = eventsHandler(
  {
    tasks: { 'push-to-marketplaces': pushToMarketplaces },
    inbox: marketplacesInbox,
    reactions: [
      reaction(OrderCancelled, onOrderCancelled),
      reaction(OrderLinesCancelled, onOrderLinesCancelled),
      reaction(FulfilmentShipped, onFulfilmentShipped),
    ],
  },
  marketplacesRuntime(),
);
