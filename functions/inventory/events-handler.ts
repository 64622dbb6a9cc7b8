import { StockContended } from '../checkout/events.ts';
import { ProductPublished, ProductUnpublished } from '../catalog/events.ts';
import { OrderCancelled, OrderLinesCancelled, OrderPaid } from '../orders/events.ts';
import { batchReaction, eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { auditLedgers } from './audit-ledgers/audit-ledgers.ts';
import { onOrderCancelled } from './on-order-cancelled/on-order-cancelled.ts';
import { onOrderLinesCancelled } from './on-order-lines-cancelled/on-order-lines-cancelled.ts';
import { onOrderPaid } from './on-order-paid/on-order-paid.ts';
import { onProductPublished } from './on-product-published/on-product-published.ts';
import { onProductUnpublished } from './on-product-unpublished/on-product-unpublished.ts';
import { turnPublications } from './turn-publications/turn-publications.ts';
import { onStockChanged } from './on-stock-changed/on-stock-changed.ts';
import { StockChanged } from './events.ts';
import { foldShards } from './fold-shards/fold-shards.ts';
import { onStockContended } from './on-stock-contended/on-stock-contended.ts';
import { rebalancePools } from './rebalance-pools/rebalance-pools.ts';
import { refreshChannelRules } from './refresh-channel-rules/refresh-channel-rules.ts';
import { refreshProjections } from './refresh-projections/refresh-projections.ts';
import { inventoryInbox } from './table.ts';

export const handler = eventsHandler(
  {
    inbox: inventoryInbox,
    tasks: {
      'fold-shards': foldShards,
      'turn-publications': turnPublications,
      'refresh-channel-rules': refreshChannelRules,
      'rebalance-pools': rebalancePools,
      'refresh-projections': refreshProjections,
      'audit-ledgers': auditLedgers,
    },
    reactions: [
      batchReaction(StockChanged, onStockChanged),
      batchReaction(ProductPublished, onProductPublished),
      batchReaction(ProductUnpublished, onProductUnpublished),
      reaction(StockContended, onStockContended),
      reaction(OrderPaid, onOrderPaid),
      reaction(OrderCancelled, onOrderCancelled),
      reaction(OrderLinesCancelled, onOrderLinesCancelled),
    ],
  },
  awsRuntime(),
);
