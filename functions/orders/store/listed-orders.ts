import { may } from '#shared/contracts/grant.ts';
import { decodeCursor, encodeCursor, wrongCursor } from '#shared/dynamodb/cursor.ts';
import type { Database, Page, PageRequest } from '#shared/dynamodb/database.ts';
import type { Key } from '#shared/dynamodb/key.ts';
import { monthOf, type OrderListing } from '../model/listings.ts';
import type { Order } from '../model/order.ts';
import { ordersItems } from '../table.ts';

const { listed } = ordersItems.items;

/** What a function needs to put orders on lists. */
export const listOrderGrants = [may(listed, 'BatchWriteItem')];
/** What a function needs to read such lists. */
export const listedOrdersGrants = [may(listed, 'Query')];

const listedKey = ({ kind, value }: OrderListing, month: string, sk: string): Key => ({
  table: 'orders',
  pk: `L#${kind}#${value}#${month}`,
  sk,
});

/** Puts an order on lists; on one where it stands already it stays as it is. */
export const listOrder = (
  db: Database,
  { orderId, placedAt }: Pick<Order, 'orderId' | 'placedAt'>,
  listings: readonly OrderListing[],
): Promise<void> =>
  db.putMany(
    listings.map((listing) => [
      listedKey(listing, monthOf(placedAt), `${placedAt}#${orderId}`),
      { orderId, placedAt },
    ]),
  );

interface Listed {
  readonly orderId: string;
  readonly placedAt: string;
}

/** Ids of the orders on a list, newest first, month by month. An empty page with a cursor: go on. */
export const listedOrders = async (
  db: Database,
  listing: OrderListing,
  { months, limit, cursor }: PageRequest & { readonly months: readonly string[] },
): Promise<Page<Listed>> => {
  const found: Listed[] = [];
  let at: MonthPosition = cursor === undefined ? { month: months[0] } : positionOf(cursor, months);
  while (at.month !== undefined) {
    const { month, inner } = at;
    const page = await db.query<Listed>('orders', listedKey(listing, month, '').pk, {
      newestFirst: true,
      limit: limit - found.length,
      cursor: inner,
    });
    found.push(...page.items);
    at = nextPosition(months, month, page.nextCursor);
    if (found.length >= limit) break;
  }
  return {
    items: found,
    nextCursor: at.month === undefined ? undefined : encodeCursor({ month: at.month, inner: at.inner }),
  };
};

/** Where a page begins: a month, and the place in it. */
interface MonthPosition {
  readonly month?: string | undefined;
  readonly inner?: string | undefined;
}

const nextPosition = (months: readonly string[], month: string, inner: string | undefined): MonthPosition =>
  inner === undefined ? { month: months[months.indexOf(month) + 1] } : { month, inner };

const positionOf = (cursor: string, months: readonly string[]): MonthPosition => {
  const { month, inner } = decodeCursor(cursor);
  const isMonth = typeof month === 'string' && months.includes(month);
  if (!isMonth || (inner !== undefined && typeof inner !== 'string')) throw wrongCursor();
  return { month, inner };
};
