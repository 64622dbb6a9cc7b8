import { directoryGrants } from '../channels/public.ts';
import { stockReadGrants, stockWriteGrants } from '../inventory/public.ts';
import { placeOrderGrants, readOrderGrants } from '../orders/public.ts';
import { startPaymentGrants } from '../payments/public.ts';
import { marketGrants } from '../quoting/public.ts';
import { candidateGrants, takeCapacityGrants } from '../routing/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { marketplacesErrors } from './errors.ts';
import { GetMarketplaceOrder } from './get-marketplace-order/contract.ts';
import { marketplaceSecrets } from './providers/registry.ts';
import { ReceiveMarketplaceNotification } from './receive-marketplace-notification/contract.ts';
import { marketplaceLinkGrants } from './store/marketplace-links.ts';
import { marketplacesItems } from './table.ts';
import { TakeMarketplaceOrder } from './take-marketplace-order/contract.ts';

export const marketplaces = defineDomain({
  name: 'marketplaces',
  purpose: 'Orders that customers placed at marketplaces, taken in once by their number there.',
  items: [marketplacesItems],
  secrets: marketplaceSecrets,
  errors: marketplacesErrors,
  publishes: [],
  http: {
    routes: [TakeMarketplaceOrder, GetMarketplaceOrder, ReceiveMarketplaceNotification],
    errorImpact: 'orders of marketplaces are not taken in; connectors send them again',
    timeoutSeconds: 20,
    reach: {
      tables: [
        ...directoryGrants,
        ...marketGrants,
        ...candidateGrants,
        ...takeCapacityGrants,
        ...stockReadGrants,
        ...stockWriteGrants,
        ...readOrderGrants,
        ...placeOrderGrants,
        ...startPaymentGrants,
        ...marketplaceLinkGrants,
      ],
      secrets: Object.keys(marketplaceSecrets),
    },
  },
});
