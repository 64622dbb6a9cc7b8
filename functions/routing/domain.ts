import { readListedOrdersGrants } from '../orders/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { PreviewRouting } from './preview-routing/contract.ts';
import { ReplayRouting } from './replay-routing/contract.ts';
import { candidateGrants } from './store/read-candidates.ts';
import { routingItems } from './table.ts';

export const routing = defineDomain({
  name: 'routing',
  purpose: 'Which locations fulfil an order, and why others do not.',
  items: [routingItems],
  errors: {},
  publishes: [],
  http: {
    routes: [PreviewRouting, ReplayRouting],
    errorImpact: 'routing cannot be previewed; orders are still routed',
    reach: { tables: [...candidateGrants, ...readListedOrdersGrants] },
  },
});
