import { defineDomain } from '#shared/contracts/domain.ts';
import { mayQuery } from '#shared/contracts/grant.ts';
import { ordersErrors } from './errors.ts';
import { OrderCancelled, OrderExpired, OrderPaid, OrderPlaced } from './events.ts';
import { GetOrder } from './get-order/contract.ts';
import { ListMyOrders } from './list-my-orders/contract.ts';
import { readOrderRecordGrants } from './store/order-record.ts';
import { ordersItems } from './table.ts';

export const orders = defineDomain({
  name: 'orders',
  purpose: 'The record of what was bought: its lines, amounts, status and timeline.',
  items: [ordersItems],
  errors: ordersErrors,
  publishes: [OrderPlaced, OrderPaid, OrderCancelled, OrderExpired],
  http: {
    routes: [GetOrder, ListMyOrders],
    errorImpact: 'customers and staff cannot see orders; buying and cancelling go on',
    reach: {
      tables: [...readOrderRecordGrants, mayQuery(ordersItems.indexes.byCustomer)],
      secrets: ['tokens'],
    },
  },
});
