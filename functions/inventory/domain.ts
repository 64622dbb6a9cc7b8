import { defineDomain } from '../../shared/contracts/domain.ts';
import { may, mayQuery, mayRead } from '../../shared/contracts/grant.ts';
import { directoryGrants } from '../channels/store/parts.ts';
import { OrderCancelled, OrderPaid } from '../orders/events.ts';
import { AdjustStock } from './adjust-stock/contract.ts';
import { inventoryErrors } from './errors.ts';
import { StockChanged, StockDepleted, StockReplenished } from './events.ts';
import { GetAvailability } from './get-availability/contract.ts';
import { GetStock } from './get-stock/contract.ts';
import { GetChannelRules } from './get-channel-rules/contract.ts';
import { ListMovements } from './list-movements/contract.ts';
import { ListStock } from './list-stock/contract.ts';
import { SetChannelRules } from './set-channel-rules/contract.ts';
import { SetStock } from './set-stock/contract.ts';
import { stockReadGrants } from './store/sources.ts';
import { inventoryItems } from './table.ts';

const { stock, movement, inbox } = inventoryItems.items;

export const inventory = defineDomain({
  name: 'inventory',
  purpose: 'How much of each SKU is where, what may be promised, and why it changed.',
  items: [inventoryItems],
  errors: inventoryErrors,
  publishes: [StockChanged, StockDepleted, StockReplenished],
  streamEvents: [{ keyPrefix: 'S#', on: ['INSERT', 'MODIFY'] }],
  http: {
    routes: [
      GetAvailability,
      SetStock,
      AdjustStock,
      GetStock,
      ListStock,
      ListMovements,
      GetChannelRules,
      SetChannelRules,
    ],
    errorImpact:
      'shoppers see no availability and staff cannot count or adjust stock; carts and checkout go on',
    reach: {
      tables: [
        ...directoryGrants,
        ...stockReadGrants,
        may(stock, 'PutItem', 'UpdateItem'),
        mayQuery(inventoryItems.indexes.byLocation),
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
        errorImpact: 'called-off orders show as committed; what can be sold stays exact',
      },
    ],
    reach: { tables: [may(stock, 'UpdateItem'), may(inbox, 'PutItem')] },
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
    reach: { tables: [may(movement, 'PutItem')] },
  },
});
