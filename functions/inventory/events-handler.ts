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

export const handler = eventsHandler(
  {
    tasks: {
      'fold-shards': foldShards,
      'turn-publications': turnPublications,
      'refresh-channel-rules': refreshChannelRules,
      'rebalance-pools': rebalancePools,
      'refresh-projections': refreshProjections,
      'audit-ledgers': auditLedgers,
    },
    reactions: [
      batchReaction('on-stock-changed', StockChanged, onStockChanged),
      batchReaction('on-product-published', ProductPublished, onProductPublished),
      batchReaction('on-product-unpublished', ProductUnpublished, onProductUnpublished),
      reaction('on-stock-contended', StockContended, onStockContended),
      reaction('on-order-paid', OrderPaid, onOrderPaid),
      reaction('on-order-cancelled', OrderCancelled, onOrderCancelled),
      reaction('on-order-lines-cancelled', OrderLinesCancelled, onOrderLinesCancelled),
    ],
  },
  awsRuntime(),
);
