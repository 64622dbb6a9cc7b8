import { readListedOrdersGrants } from '../orders/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { PreviewRouting } from './preview-routing/contract.ts';
import { ReplayRouting } from './replay-routing/contract.ts';
import { candidateGrants } from './store/read-candidates.ts';
import { routingItems } from './table.ts';

export const routing = defineDomain({
  name: 'routing',
  purpose: 'Which locations the goods of an order come from, and why not from others.',
  items: [routingItems],
  errors: {},
  publishes: [],
  http: {
    routes: [PreviewRouting, ReplayRouting],
    errorImpact: 'routing rules cannot be tried out; orders are routed all the same',
    reach: { tables: [...candidateGrants, ...readListedOrdersGrants] },
  },
});
