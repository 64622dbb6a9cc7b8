import { StockContended } from '../checkout/events.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { may, mayQuery, mayRead } from '#shared/contracts/grant.ts';
import { offerGrants } from '../catalog/public.ts';
import { directoryGrants } from '../channels/public.ts';
import { ProductPublished, ProductUnpublished } from '../catalog/events.ts';
import { OrderCancelled, OrderLinesCancelled, OrderPaid } from '../orders/events.ts';
import { inventoryErrors } from './errors.ts';
import {
  ChannelPoolBreached,
  ChannelPoolsShrunk,
  LedgerGapFound,
  LowStock,
  BackorderedStockArrived,
  StockChanged,
  StockDepleted,
  StockReplenished,
} from './events.ts';
import { GetAvailability } from './get-availability/contract.ts';
import { GetStock } from './get-stock/contract.ts';
import { GetChannelRules } from './get-channel-rules/contract.ts';
import { ListMovements } from './list-movements/contract.ts';
import { ListStock } from './list-stock/contract.ts';
import { ListStockChanges } from './list-stock-changes/contract.ts';
import { PreviewChannelRules } from './preview-channel-rules/contract.ts';
import { SetChannelRules } from './set-channel-rules/contract.ts';
import { SetShards } from './set-shards/contract.ts';
import { SetStock } from './set-stock/contract.ts';
import { ledgerFindings } from './metrics.ts';
import { auditGrants } from './store/ledger/audits.ts';
import { projectGrants } from './store/projections/projections.ts';
import { shrinkPoolsGrants } from './store/stock/save-settled.ts';
import { stockChangesGrants } from './store/projections/stock-changes.ts';
import { stockReadGrants } from './store/stock/sources.ts';
import { stockWriteGrants } from './store/stock/take-stock.ts';
import { inventoryScopes } from './scopes.ts';
import { inventoryItems, inventoryTable } from './table.ts';

const { stock, movement, inbox } = inventoryItems.items;

export const inventory = defineDomain({
  name: 'inventory',
  purpose: 'Stock per SKU and location, availability per channel, and the ledger of changes.',
  tables: [inventoryTable],
  items: [inventoryItems],
  scopes: inventoryScopes,
  errors: inventoryErrors,
  publishes: [
    StockChanged,
    BackorderedStockArrived,
    StockDepleted,
    StockReplenished,
    LowStock,
    ChannelPoolBreached,
    ChannelPoolsShrunk,
    LedgerGapFound,
  ],
  streamEvents: [{ keyPrefix: 'S#', on: ['INSERT', 'MODIFY'] }],
  http: {
    routes: [
      GetAvailability,
      SetStock,
      GetStock,
      ListStock,
      ListMovements,
      ListStockChanges,
      GetChannelRules,
      PreviewChannelRules,
      SetChannelRules,
      SetShards,
    ],
    errorImpact: 'shoppers see no availability and staff cannot set stock; carts and checkout go on',
    reach: {
      tables: [
        ...directoryGrants,
        ...offerGrants,
        ...stockReadGrants,
        may(stock, 'PutItem', 'UpdateItem'),
        ...shrinkPoolsGrants,
        mayQuery(inventoryItems.indexes.byLocation),
        ...stockChangesGrants,
        mayRead(movement),
      ],
    },
  },
  events: {
    subscriptions: [
      {
        name: 'on-order-paid',
        event: OrderPaid,
        errorImpact: 'paid orders show as reserved instead of committed; what can be sold stays exact',
      },
      {
        name: 'on-order-cancelled',
        event: OrderCancelled,
        errorImpact: 'cancelled orders show as committed; what can be sold stays exact',
      },
      {
        name: 'on-order-lines-cancelled',
        event: OrderLinesCancelled,
        errorImpact: 'cancelled units show as committed; what can be sold stays exact',
      },
      {
        name: 'on-stock-changed',
        event: StockChanged,
        batch: { size: 100, windowSeconds: 1 },
        errorImpact: 'feeds of channels show old figures; pages, carts and checkout have the right ones',
      },
      {
        name: 'on-product-published',
        event: ProductPublished,
        batch: { size: 25, windowSeconds: 1 },
        errorImpact: 'feeds of channels lack SKUs that were just published; pages, carts and checkout go on',
      },
      {
        name: 'on-product-unpublished',
        event: ProductUnpublished,
        batch: { size: 25, windowSeconds: 1 },
        errorImpact: 'feeds of channels still show SKUs that are not sold any more; nobody can buy them',
      },
      {
        name: 'on-stock-contended',
        event: StockContended,
        errorImpact: 'buyers of a hot SKU wait for each other longer',
      },
    ],
    schedules: [
      {
        name: 'fold-shards',
        every: 'rate(1 minute)',
        errorImpact: 'sales of a SKU that runs low are split more often',
      },
      {
        name: 'turn-publications',
        every: 'rate(1 minute)',
        errorImpact: 'feeds of channels learn late that a scheduled publication began or ended',
      },
      {
        name: 'refresh-channel-rules',
        every: 'rate(1 minute)',
        errorImpact: 'shares of stock hidden from channels follow availability late',
      },
      {
        name: 'rebalance-pools',
        every: 'rate(1 hour)',
        errorImpact: 'pools do not follow the sales of their channels',
      },
      {
        name: 'refresh-projections',
        // 02:00 in Jakarta.
        every: 'cron(0 19 * * ? *)',
        errorImpact: 'feeds of channels that were given other locations stay old until each SKU is sold',
      },
      {
        name: 'audit-ledgers',
        // From 02:00 to 05:50 in Jakarta.
        every: 'cron(0/10 19-22 * * ? *)',
        errorImpact: 'movements that the ledger lost are not noticed',
      },
    ],
    metrics: [ledgerFindings],
    reach: {
      tables: [
        ...stockReadGrants,
        ...stockWriteGrants,
        ...directoryGrants,
        ...projectGrants,
        ...offerGrants,
        mayQuery(inventoryItems.indexes.publicationTurns),
        mayQuery(inventoryItems.indexes.byLocation),
        may(inbox, 'PutItem'),
        ...auditGrants,
        mayQuery(inventoryItems.indexes.following),
      ],
    },
  },
  stream: {
    tasks: [
      {
        name: 'record-movements',
        keyPrefix: 'S#',
        on: ['INSERT', 'MODIFY'],
        errorImpact:
          'the ledger falls behind stock; sales go on, and it catches up from the stream within a day',
      },
    ],
    reach: { tables: [may(movement, 'BatchWriteItem')] },
  },
});
