import { may } from '#shared/contracts/grant.ts';
import type { Database, Key, Page, PageRequest } from '#shared/dynamodb/database.ts';
import type { PastOrder } from '../model/past-order.ts';
import { pastOrdersItems } from '../table.ts';

/** What a function needs to know whether somebody bought before the shop moved in. */
export const readPastOrdersGrants = [may(pastOrdersItems.items.pastOrder, 'Query')];

const pk = (customerId: string): string => `PAST#${customerId}`;

export const pastOrderKey = ({
  customerId,
  placedAt,
  reference,
}: Pick<PastOrder, 'customerId' | 'placedAt' | 'reference'>): Key => ({
  table: 'customers',
  pk: pk(customerId),
  sk: `${placedAt}#${reference}`,
});

/** Newest first. */
export const pastOrdersOf = (db: Database, customerId: string, page: PageRequest): Promise<Page<PastOrder>> =>
  db.query<PastOrder>('customers', pk(customerId), { newestFirst: true, ...page });

/** Whoever has so many orders and cancelled all of them is not taken for a new customer. */
const MOST_LOOKED_AT = 100;

/** True when a customer bought in the system before, in an order that was not cancelled. One call. */
export const hasPastOrders = async (db: Database, customerId: string): Promise<boolean> => {
  const { items } = await pastOrdersOf(db, customerId, { limit: MOST_LOOKED_AT });
  return items.length === MOST_LOOKED_AT || items.some(({ status }) => status !== 'cancelled');
};
