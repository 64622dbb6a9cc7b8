import { defineDomain } from '#shared/contracts/domain.ts';
import { ordersErrors } from './errors.ts';
import { ConfirmOrder } from './confirm-order/contract.ts';
import {
  OrderCancelled,
  OrderConfirmed,
  OrderEdited,
  OrderExpired,
  OrderHeld,
  OrderLinesCancelled,
  OrderPaid,
  OrderPlaced,
  OrderReleased,
  OrderRouted,
  OrderTagged,
  RoutingFailed,
} from './events.ts';
import { GetOrder } from './get-order/contract.ts';
import { HoldOrder } from './hold-order/contract.ts';
import { ListMyOrders } from './list-my-orders/contract.ts';
import { ListOrders } from './list-orders/contract.ts';
import { ReleaseOrder } from './release-order/contract.ts';
import { SetOrderNotes } from './set-order-notes/contract.ts';
import {
  confirmOrderGrants,
  editOrderGrants,
  findOrderGrants,
  readOrderGrants,
} from './store/change-order.ts';
import { readContactGrants } from './store/order-contact.ts';
import { listedOrdersGrants, listOrderGrants } from './store/listed-orders.ts';
import { listOrdersGrants } from './store/list-orders.ts';
import { readOrderRecordGrants } from './store/order-record.ts';
import { ordersScopes } from './scopes.ts';
import { orderRecordsGrants } from './store/personal-records.ts';
import { ordersItems, ordersTable } from './table.ts';

export const orders = defineDomain({
  name: 'orders',
  purpose: 'Orders: lines, amounts, status and timeline.',
  tables: [ordersTable],
  items: [ordersItems],
  personalData: {
    items: [ordersItems.items.order, ordersItems.items.contact, ordersItems.items.note],
    reach: orderRecordsGrants,
  },
  notPersonal: { recentOrders: 'numbers of orders, deleted after two days' },
  scopes: ordersScopes,
  errors: ordersErrors,
  publishes: [
    OrderEdited,
    OrderPlaced,
    OrderConfirmed,
    OrderPaid,
    OrderLinesCancelled,
    OrderCancelled,
    OrderExpired,
    OrderHeld,
    OrderReleased,
    OrderRouted,
    OrderTagged,
    RoutingFailed,
  ],
  http: {
    routes: [GetOrder, ListMyOrders, ListOrders, ConfirmOrder, HoldOrder, ReleaseOrder, SetOrderNotes],
    errorImpact: 'customers and staff cannot see orders; buying and cancelling go on',
    reach: {
      tables: [
        ...readOrderRecordGrants,
        ...listOrdersGrants,
        ...listedOrdersGrants,
        ...findOrderGrants,
        ...readOrderGrants,
        ...confirmOrderGrants,
        ...editOrderGrants,
      ],
      secrets: ['tokens', 'identities'],
    },
  },
  events: {
    subscriptions: [
      {
        name: 'on-order-placed',
        event: OrderPlaced,
        errorImpact: 'new orders cannot be found by channel, location, SKU or address',
      },
    ],
    reach: {
      tables: [...readContactGrants, ...listOrderGrants],
      secrets: ['identities'],
    },
  },
});
