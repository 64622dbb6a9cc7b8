import { StockDepleted, StockReplenished } from '../inventory/events.ts';
import { OrderPaid } from '../orders/events.ts';
import { batchReaction, eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { onOrderPaid } from './on-order-paid/on-order-paid.ts';
import { onStockDepleted } from './on-stock-depleted/on-stock-depleted.ts';
import { onStockReplenished } from './on-stock-replenished/on-stock-replenished.ts';
import { openNightlyCounts } from './open-nightly-counts/open-nightly-counts.ts';
import { planLocations } from './plan-locations/plan-locations.ts';
import { planningInbox } from './table.ts';

export const handler = eventsHandler(
  {
    inbox: planningInbox,
    tasks: { 'plan-locations': planLocations, 'open-nightly-counts': openNightlyCounts },
    reactions: [
      reaction(OrderPaid, onOrderPaid),
      reaction(StockDepleted, onStockDepleted),
      batchReaction(StockReplenished, onStockReplenished),
    ],
  },
  awsRuntime(),
);
