import { directoryGrants } from '../channels/public.ts';
import { cancelOnBehalfGrants } from '../cancelling/public.ts';
import { offerGrants } from '../catalog/public.ts';
import { FulfilmentShipped } from '../fulfilment/events.ts';
import {
  shownStockGrants,
  stockChangesGrants,
  stockReadGrants,
  stockWriteGrants,
} from '../inventory/public.ts';
import { OrderCancelled, OrderLinesCancelled } from '../orders/events.ts';
import { placeOrderGrants, readOrderGrants } from '../orders/public.ts';
import { readPaymentsGrants, startPaymentGrants } from '../payments/public.ts';
import { marketGrants } from '../quoting/public.ts';
import { candidateGrants, takeCapacityGrants } from '../routing/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { may } from '#shared/contracts/grant.ts';
import { ConnectMarketplace } from './connect-marketplace/contract.ts';
import { marketplacesErrors } from './errors.ts';
import {
  MarketplacePaused,
  MarketplacePayoutRecorded,
  MarketplaceResumed,
  MarketplaceUpdateRefused,
} from './events.ts';
import { GetMarketplace } from './get-marketplace/contract.ts';
import { GetMarketplaceOrder } from './get-marketplace-order/contract.ts';
import { GetMarketplacePayout } from './get-marketplace-payout/contract.ts';
import { ListMarketplaceListings } from './list-marketplace-listings/contract.ts';
import { ListMarketplaceUpdates } from './list-marketplace-updates/contract.ts';
import { marketplaceSecrets } from './providers/registry.ts';
import { PutMarketplaceListing } from './put-marketplace-listing/contract.ts';
import { ReceiveMarketplaceNotification } from './receive-marketplace-notification/contract.ts';
import { RecordMarketplacePayout } from './record-marketplace-payout/contract.ts';
import { readAccountGrants, saveAccountGrants } from './store/accounts.ts';
import { readHealthGrants, saveHealthGrants } from './store/health.ts';
import { noteToldGrants, readListingGrants, saveListingGrants } from './store/listings.ts';
import { marketplaceLinkGrants, orderNumberGrants, readLinkGrants } from './store/marketplace-links.ts';
import { payoutGrants } from './store/payouts.ts';
import { readUpdateGrants, saveUpdateGrants } from './store/updates.ts';
import { SynchroniseMarketplace } from './synchronise-marketplace/contract.ts';
import { marketplacesItems } from './table.ts';
import { TakeMarketplaceOrder } from './take-marketplace-order/contract.ts';

/** What telling marketplaces needs. */
const tellingGrants = [
  ...directoryGrants,
  ...stockChangesGrants,
  ...readAccountGrants,
  ...readHealthGrants,
  ...saveHealthGrants,
  ...readListingGrants,
  ...noteToldGrants,
  ...readUpdateGrants,
  ...saveUpdateGrants,
];

export const marketplaces = defineDomain({
  name: 'marketplaces',
  purpose:
    'Sells on marketplaces: imports their orders once, and sends them stock, prices, cancellations and shipments.',
  items: [marketplacesItems],
  notPersonal: { update: 'the subject is a SKU or an order' },
  secrets: marketplaceSecrets,
  errors: marketplacesErrors,
  publishes: [MarketplacePaused, MarketplaceResumed, MarketplaceUpdateRefused, MarketplacePayoutRecorded],
  http: {
    routes: [
      TakeMarketplaceOrder,
      GetMarketplaceOrder,
      ReceiveMarketplaceNotification,
      ConnectMarketplace,
      GetMarketplace,
      PutMarketplaceListing,
      ListMarketplaceListings,
      ListMarketplaceUpdates,
      SynchroniseMarketplace,
      RecordMarketplacePayout,
      GetMarketplacePayout,
    ],
    errorImpact: 'marketplace orders are not imported; connectors retry',
    timeoutSeconds: 29,
    reach: {
      tables: [
        ...tellingGrants,
        ...marketGrants,
        ...candidateGrants,
        ...takeCapacityGrants,
        ...stockReadGrants,
        ...stockWriteGrants,
        ...shownStockGrants,
        ...offerGrants,
        ...readOrderGrants,
        ...placeOrderGrants,
        ...cancelOnBehalfGrants,
        ...startPaymentGrants,
        ...readPaymentsGrants,
        ...marketplaceLinkGrants,
        ...readLinkGrants,
        ...saveAccountGrants,
        ...saveListingGrants,
        ...payoutGrants,
      ],
      secrets: [...Object.keys(marketplaceSecrets), 'sandbox'],
      apiUrl: true,
    },
  },
  events: {
    // Marketplaces are told at the same time, each for twenty seconds; a call that began may take six more.
    timeoutSeconds: 60,
    subscriptions: [
      {
        name: 'on-order-cancelled',
        event: OrderCancelled,
        errorImpact: 'marketplaces still expect orders that we cancelled',
      },
      {
        name: 'on-order-lines-cancelled',
        event: OrderLinesCancelled,
        errorImpact: 'marketplaces still expect units that we cancelled',
      },
      {
        name: 'on-fulfilment-shipped',
        event: FulfilmentShipped,
        errorImpact: 'marketplaces do not learn that orders are on their way',
      },
    ],
    schedules: [
      {
        name: 'push-to-marketplaces',
        every: 'rate(1 minute)',
        errorImpact: 'marketplaces show old stock and may sell what is gone',
      },
    ],
    reach: {
      tables: [...tellingGrants, ...orderNumberGrants, may(marketplacesItems.items.inbox, 'PutItem')],
      secrets: [...Object.keys(marketplaceSecrets), 'sandbox'],
      apiUrl: true,
    },
  },
});
