import { defineDomain } from '#shared/contracts/domain.ts';
import { may, mayQuery } from '#shared/contracts/grant.ts';
import { moveCreditGrants } from '../credit/public.ts';
import { stockWriteGrants } from '../inventory/public.ts';
import { redeemGrants } from '../promotions/public.ts';
import { CancelOrder } from './cancel-order/contract.ts';
import { ordersErrors } from './errors.ts';
import { OrderCancelled, OrderExpired, OrderPaid, OrderPlaced } from './events.ts';
import { GetOrder } from './get-order/contract.ts';
import { ListMyOrders } from './list-my-orders/contract.ts';
import { ordersItems } from './table.ts';

const { order, event, note } = ordersItems.items;

/** Ending an order takes its item, its event, its stock and its credit. */
const endOrderGrants = [
  may(order, 'PutItem'),
  may(event, 'PutItem'),
  ...stockWriteGrants,
  ...moveCreditGrants,
  ...redeemGrants,
];

export const orders = defineDomain({
  name: 'orders',
  purpose:
    'What was bought: from the moment a cart becomes an order to the moment it is paid, cancelled or expired.',
  items: [ordersItems],
  errors: ordersErrors,
  publishes: [OrderPlaced, OrderPaid, OrderCancelled, OrderExpired],
  http: {
    routes: [GetOrder, ListMyOrders, CancelOrder],
    errorImpact: 'customers and staff cannot see or cancel orders; buying goes on',
    reach: {
      tables: [
        may(order, 'Query'),
        mayQuery(ordersItems.indexes.byCustomer),
        may(note, 'PutItem'),
        ...endOrderGrants,
      ],
      secrets: ['tokens'],
    },
  },
  events: {
    schedules: [
      {
        name: 'sweep-expired-orders',
        every: 'rate(1 minute)',
        errorImpact: 'unpaid orders keep their stock, which nobody else can buy',
      },
    ],
    reach: {
      tables: [may(order, 'GetItem'), mayQuery(ordersItems.indexes.due), ...endOrderGrants],
    },
  },
});
