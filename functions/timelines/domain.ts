import { CartAbandoned } from '../carts/events.ts';
import { PointsEarned, PointsRedeemed } from '../credit/events.ts';
import { MessageSent } from '../engagement/events.ts';
import { FulfilmentDelivered, FulfilmentShipped } from '../fulfilment/events.ts';
import { OrderCancelled, OrderPaid, OrderPlaced } from '../orders/events.ts';
import { PaymentRefunded } from '../payments/events.ts';
import { ReturnReceived, ReturnRequested } from '../returns/events.ts';
import { readProfileGrants } from '../customers/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { CustomerValueChanged } from './events.ts';
import { GetCustomerTimeline } from './get-customer-timeline/contract.ts';
import { GetMyTimeline } from './get-my-timeline/contract.ts';
import { ListMyProfileViews } from './list-my-profile-views/contract.ts';
import { orderMoneyGrants } from './store/order-money.ts';
import { profileViewGrants } from './store/profile-views.ts';
import { readTimelineGrants, writeTimelineGrants } from './store/timelines.ts';
import { timelineRecordsGrants } from './store/personal-records.ts';
import { timelinesItems } from './table.ts';

const errorImpact = 'customer timelines miss recent events';

/** Guests have no timeline. */
const ofCustomers = { customerId: 'present' } as const;

export const timelines = defineDomain({
  name: 'timelines',
  purpose: 'Customer timelines across channels, lifetime value, and a log of staff views.',
  items: [timelinesItems],
  personalData: {
    items: [
      timelinesItems.items.timelineEntry,
      timelinesItems.items.customerValue,
      timelinesItems.items.orderMoney,
      timelinesItems.items.profileView,
    ],
    reach: timelineRecordsGrants,
  },
  errors: {},
  publishes: [CustomerValueChanged],
  streamEvents: [{ keyPrefix: 'TL#', sortKey: 'VALUE', on: ['INSERT', 'MODIFY'] }],
  http: {
    routes: [GetCustomerTimeline, GetMyTimeline, ListMyProfileViews],
    errorImpact: 'customer timelines are unavailable; nothing else depends on them',
    reach: { tables: [...readProfileGrants, ...readTimelineGrants, ...profileViewGrants] },
  },
  events: {
    subscriptions: [
      { name: 'on-cart-abandoned', event: CartAbandoned, errorImpact, only: ofCustomers },
      { name: 'on-order-placed', event: OrderPlaced, errorImpact, only: ofCustomers },
      { name: 'on-order-paid', event: OrderPaid, errorImpact, only: ofCustomers },
      { name: 'on-order-cancelled', event: OrderCancelled, errorImpact, only: ofCustomers },
      { name: 'on-payment-refunded', event: PaymentRefunded, errorImpact },
      { name: 'on-fulfilment-shipped', event: FulfilmentShipped, errorImpact, only: ofCustomers },
      { name: 'on-fulfilment-delivered', event: FulfilmentDelivered, errorImpact, only: ofCustomers },
      { name: 'on-return-requested', event: ReturnRequested, errorImpact, only: ofCustomers },
      { name: 'on-return-received', event: ReturnReceived, errorImpact, only: ofCustomers },
      { name: 'on-message-sent', event: MessageSent, errorImpact, only: ofCustomers },
      { name: 'on-points-earned', event: PointsEarned, errorImpact, only: ofCustomers },
      { name: 'on-points-redeemed', event: PointsRedeemed, errorImpact, only: ofCustomers },
    ],
    reach: { tables: [...writeTimelineGrants, ...orderMoneyGrants] },
  },
});
