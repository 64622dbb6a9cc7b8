import { defineDomain } from '#shared/contracts/domain.ts';
import { may } from '#shared/contracts/grant.ts';
import { readProfileGrants } from '../customers/public.ts';
import { ListMyPastOrders } from './list-my-past-orders/contract.ts';
import { ListPastOrders } from './list-past-orders/contract.ts';
import { PutPastOrder } from './put-past-order/contract.ts';
import { pastOrderRecordsGrants } from './store/personal-records.ts';
import { pastOrdersItems } from './table.ts';

export const pastOrders = defineDomain({
  name: 'past-orders',
  purpose: 'Orders that customers placed in the system the shop moved from.',
  items: [pastOrdersItems],
  personalData: { items: [pastOrdersItems.items.pastOrder], reach: pastOrderRecordsGrants },
  errors: {},
  publishes: [],
  http: {
    routes: [ListMyPastOrders, ListPastOrders, PutPastOrder],
    errorImpact: 'customers and staff do not see orders of the system before; imports of them wait',
    reach: {
      tables: [may(pastOrdersItems.items.pastOrder, 'GetItem', 'Query', 'PutItem'), ...readProfileGrants],
    },
  },
});
