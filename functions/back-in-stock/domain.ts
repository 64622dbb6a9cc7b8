import { defineDomain } from '#shared/contracts/domain.ts';
import { may, mayQuery } from '#shared/contracts/grant.ts';
import { readProfileGrants } from '../customers/public.ts';
import { AddressConfirmed, MessageSkipped } from '../engagement/events.ts';
import { StockReplenished } from '../inventory/events.ts';
import { CancelStockSubscription } from './cancel-stock-subscription/contract.ts';
import { backInStockErrors } from './errors.ts';
import { BackInStock, StockSubscriptionRequested } from './events.ts';
import { GetStockDemand } from './get-stock-demand/contract.ts';
import { GetStockSubscription } from './get-stock-subscription/contract.ts';
import { ListMyStockSubscriptions } from './list-my-stock-subscriptions/contract.ts';
import { waitingGrants } from './store/waiting-subscriptions.ts';
import { notifySubscribersGrants } from './store/notify-subscribers.ts';
import { changeSubscriptionGrants } from './store/subscriptions.ts';
import { unitsGrants } from './store/units.ts';
import { watchGrants } from './store/watches.ts';
import { SubscribeToStock } from './subscribe-to-stock/contract.ts';
import { subscriptionRecordsGrants } from './store/personal-records.ts';
import { backInStockItems } from './table.ts';

const { subscriptionsByCustomer, dueWatches } = backInStockItems.indexes;

export const backInStock = defineDomain({
  name: 'back-in-stock',
  purpose: 'Notifies subscribers when a sold-out SKU is available again.',
  items: [backInStockItems],
  personalData: {
    items: [backInStockItems.items.subscription, backInStockItems.items.subscriber],
    reach: subscriptionRecordsGrants,
  },
  notPersonal: {
    subscriptionLimit: 'a counter by a keyed digest, deleted within a day',
    notified: 'a time by a keyed digest, deleted by itself',
  },
  errors: backInStockErrors,
  publishes: [BackInStock, StockSubscriptionRequested],
  http: {
    routes: [
      SubscribeToStock,
      GetStockSubscription,
      CancelStockSubscription,
      ListMyStockSubscriptions,
      GetStockDemand,
    ],
    errorImpact: 'shoppers cannot subscribe to a restock, or cancel a subscription',
    reach: {
      tables: [
        ...unitsGrants,
        ...readProfileGrants,
        ...changeSubscriptionGrants,
        ...watchGrants,
        ...waitingGrants,
        mayQuery(subscriptionsByCustomer),
        may(backInStockItems.items.subscriptionEvent, 'PutItem'),
        may(backInStockItems.items.subscriptionLimit, 'UpdateItem'),
      ],
      secrets: ['tokens'],
    },
  },
  events: {
    subscriptions: [
      {
        name: 'on-stock-replenished',
        event: StockReplenished,
        batch: { size: 100, windowSeconds: 1 },
        errorImpact: 'subscribers are notified up to an hour late',
      },
      {
        name: 'on-address-confirmed',
        event: AddressConfirmed,
        errorImpact: 'subscriptions whose address was confirmed do not begin to wait',
      },
      {
        name: 'on-message-skipped',
        event: MessageSkipped,
        errorImpact:
          'subscribers whose message was skipped, because the goods sold out again, are not notified of the next restock',
      },
    ],
    schedules: [
      {
        name: 'look-at-watches',
        every: 'rate(1 minute)',
        errorImpact: 'only the first subscribers are notified of a restock',
      },
    ],
    reach: {
      tables: [
        ...notifySubscribersGrants,
        mayQuery(dueWatches),
        may(backInStockItems.items.applied, 'PutItem'),
      ],
    },
  },
});
