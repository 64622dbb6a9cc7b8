import { defineDomain } from '#shared/contracts/domain.ts';
import { may } from '#shared/contracts/grant.ts';
import { readProfileGrants } from '../customers/public.ts';
import { ListMyPastOrders } from './list-my-past-orders/contract.ts';
import { ListPastOrders } from './list-past-orders/contract.ts';
import { PutPastOrder } from './put-past-order/contract.ts';
import { pastOrdersItems } from './table.ts';

export const pastOrders = defineDomain({
  name: 'past-orders',
  purpose: 'What customers bought in the system that the shop moved in from.',
  items: [pastOrdersItems],
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
