import { subscriptionRecords, subscriptionRecordsGrants } from '../../back-in-stock/public.ts';
import { cartRecords, cartRecordsGrants } from '../../carts/public.ts';
import { creditRecords, creditRecordsGrants } from '../../credit/public.ts';
import {
  erasePersonalRecordsGrants,
  idsOfPerson,
  profileRecords,
  readPersonalRecordsGrants,
} from '../../customers/public.ts';
import { messageRecords, messageRecordsGrants } from '../../engagement/public.ts';
import { fulfilmentsOfOrder, readFulfilmentGrants } from '../../fulfilment/public.ts';
import {
  allOrdersOf,
  fulfilmentOf,
  isOpen,
  orderRecords,
  orderRecordsGrants,
  type Order,
} from '../../orders/public.ts';
import { journeyRecords, journeyRecordsGrants } from '../../journeys/public.ts';
import { delegateRecords, delegateRecordsGrants } from '../../pickup/public.ts';
import { readReturnsGrants, returnRecords, returnRecordsGrants } from '../../returns/public.ts';
import { pastOrderRecords, pastOrderRecordsGrants } from '../../past-orders/public.ts';
import { reviewRecords, reviewRecordsGrants } from '../../reviews/public.ts';
import { segmentRecords, segmentRecordsGrants } from '../../segments/public.ts';
import { timelineRecords, timelineRecordsGrants } from '../../timelines/public.ts';
import { loadWishList, wishListRecords, wishListRecordsGrants } from '../../wish-lists/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { PersonalRecord } from '#shared/privacy/personal-record.ts';

/** What a function needs to collect and erase everything about a person. */
export const subjectGrants = [
  ...readPersonalRecordsGrants,
  ...erasePersonalRecordsGrants,
  ...orderRecordsGrants,
  ...readFulfilmentGrants,
  ...delegateRecordsGrants,
  ...readReturnsGrants,
  ...returnRecordsGrants,
  ...cartRecordsGrants,
  ...creditRecordsGrants,
  ...messageRecordsGrants,
  ...subscriptionRecordsGrants,
  ...pastOrderRecordsGrants,
  ...wishListRecordsGrants,
  ...timelineRecordsGrants,
  ...segmentRecordsGrants,
  ...journeyRecordsGrants,
  ...reviewRecordsGrants,
];

/** Everything that is held about a person, and what must be finished before it can be erased. */
export interface SubjectData {
  readonly records: readonly PersonalRecord[];
  readonly blockers: readonly string[];
}

/** Everything about a person, also what still bears the id of a profile that was merged into theirs. */
export const collect = async (db: Database, customerId: string): Promise<SubjectData> => {
  const ids = await idsOfPerson(db, customerId);
  const parts = await Promise.all(ids.map((id) => collectOf(db, id)));
  return {
    records: parts.flatMap(({ records }) => records),
    blockers: parts.flatMap(({ blockers }) => blockers),
  };
};

/** Asks every domain that holds something about a person. A domain that begins to do so is added here. */
const collectOf = async (db: Database, customerId: string): Promise<SubjectData> => {
  const orders = await allOrdersOf(db, customerId);
  const currencies = [...new Set(['IDR', 'USD', ...orders.map(({ currency }) => currency)])];
  const [
    profile,
    ofOrders,
    returns,
    delegates,
    carts,
    credit,
    messages,
    subscriptions,
    past,
    wishes,
    events,
    groups,
    runs,
    reviews,
  ] = await Promise.all([
    profileRecords(db, customerId),
    orderRecords(db, orders),
    Promise.all(orders.map(({ orderId }) => returnRecords(db, orderId))),
    Promise.all(orders.map((order) => delegatesOf(db, order))),
    cartRecords(db, customerId),
    creditRecords(db, customerId, currencies),
    messageRecords(db, customerId),
    subscriptionRecords(db, customerId),
    pastOrderRecords(db, customerId),
    wishListRecords(db, customerId),
    timelineRecords(db, customerId, orders),
    segmentRecords(db, customerId),
    runsAndNewsOf(db, customerId),
    reviewRecords(db, customerId, orders),
  ]);
  return {
    records: [
      ...profile,
      ...ofOrders,
      ...returns.flatMap(({ records }) => records),
      ...delegates.flat(),
      ...carts,
      ...credit,
      ...messages,
      ...subscriptions,
      ...past,
      ...wishes,
      ...events,
      ...groups,
      ...runs,
      ...reviews,
    ],
    blockers: [
      ...orders.filter(isUnfinished).map(({ orderId }) => `order ${orderId}`),
      ...orders.flatMap(({ orderId }, at) => (returns[at]?.isOpen === true ? [`return of ${orderId}`] : [])),
    ],
  };
};

const runsAndNewsOf = async (db: Database, customerId: string): Promise<readonly PersonalRecord[]> => {
  const { lines } = await loadWishList(db, customerId);
  return journeyRecords(
    db,
    customerId,
    lines.map(({ sku }) => sku),
  );
};

const delegatesOf = async (db: Database, { orderId }: Order): Promise<readonly PersonalRecord[]> => {
  const fulfilments = await fulfilmentsOfOrder(db, orderId);
  return delegateRecords(
    db,
    fulfilments.map(({ fulfilmentId }) => fulfilmentId),
  );
};

/** Goods that are on their way need their address. */
const isUnfinished = (order: Order): boolean =>
  isOpen(order.status) ||
  (order.status === 'paid' && !['none', 'delivered', 'returned', 'cancelled'].includes(fulfilmentOf(order)));
