import { offerGrants } from '../catalog/public.ts';
import { directoryGrants } from '../channels/public.ts';
import { BackorderedStockArrived } from '../inventory/events.ts';
import { changeStockGrants, incomingGrants, owedStockGrants, stockReadGrants } from '../inventory/public.ts';
import { OrderCancelled, OrderExpired, OrderLinesCancelled, OrderRouted } from '../orders/events.ts';
import { moveLineQuantitiesGrants, readOrderGrants } from '../orders/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { backordersErrors } from './errors.ts';
import {
  BackorderDateMoved,
  BackorderEnded,
  BackorderFilled,
  BackorderOverdue,
  BackorderPromised,
} from './events.ts';
import { GetBackorders } from './get-backorders/contract.ts';
import { SetBackorderRule } from './set-backorder-rule/contract.ts';
import { readBackorderGrants, saveBackorderGrants } from './store/backorders.ts';
import { readRuleGrants, saveRuleGrants } from './store/rules.ts';
import { backordersItems } from './table.ts';

/** Goods go from the shelf to an order, and the order leaves the queue, in one transaction. */
const queueGrants = [
  ...readRuleGrants,
  ...readBackorderGrants,
  ...saveBackorderGrants,
  ...incomingGrants,
  ...stockReadGrants,
  ...owedStockGrants,
  ...readOrderGrants,
  ...moveLineQuantitiesGrants,
];

export const backorders = defineDomain({
  name: 'backorders',
  purpose: 'Back-orders and pre-orders: units sold against incoming stock, first come first served.',
  items: [backordersItems],
  errors: backordersErrors,
  publishes: [BackorderPromised, BackorderDateMoved, BackorderOverdue, BackorderFilled, BackorderEnded],
  http: {
    routes: [SetBackorderRule, GetBackorders],
    errorImpact: 'staff cannot open a SKU for back-orders or see its queue; checkout promises as before',
    reach: {
      tables: [...queueGrants, ...saveRuleGrants, ...changeStockGrants, ...directoryGrants, ...offerGrants],
    },
  },
  events: {
    subscriptions: [
      {
        name: 'on-backordered-stock-arrived',
        event: BackorderedStockArrived,
        errorImpact: 'back-orders are filled up to five minutes late',
      },
      {
        name: 'on-order-cancelled',
        event: OrderCancelled,
        errorImpact: 'cancelled orders keep their place in the queue until it is their turn',
      },
      {
        name: 'on-order-expired',
        event: OrderExpired,
        errorImpact: 'expired orders keep their place in the queue until it is their turn',
      },
      {
        name: 'on-order-lines-cancelled',
        event: OrderLinesCancelled,
        errorImpact: 'cancelled units keep their place in the queue until it is their turn',
      },
      {
        name: 'on-order-routed',
        event: OrderRouted,
        errorImpact: 'units that staff took from elsewhere keep their place until it is their turn',
      },
    ],
    schedules: [
      {
        name: 'review-backorders',
        every: 'rate(5 minutes)',
        errorImpact: 'customers are not told when the date of their back-order moves',
      },
    ],
    reach: { tables: queueGrants },
  },
});
