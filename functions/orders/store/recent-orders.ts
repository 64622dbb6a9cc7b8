import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { DAY, ttlAfter, type Clock } from '#shared/time/clock.ts';
import type { Order } from '../model/order.ts';
import { holdsStock, isOpen } from '../model/status.ts';
import { isOverdue } from '../model/transitions.ts';
import { ordersItems } from '../table.ts';
import { orderKey } from './keys.ts';
import type { StoredOrder } from './orders.ts';

/** What a function needs to know what a buyer ordered lately. */
export const recentOrdersGrants = [
  may(ordersItems.items.recentOrders, 'BatchGetItem'),
  may(ordersItems.items.order, 'BatchGetItem'),
];
/** What a function needs to add an order to them. */
export const rememberOrderGrants = [may(ordersItems.items.recentOrders, 'PutItem')];

/**
 * The orders that one buyer placed lately, oldest first. Each of their orders writes it in its own transaction, so of
 * two orders at once the second is decided again with the first in view: no index is asked that lags behind.
 */
export interface RecentOrders {
  readonly version: number;
  readonly orders: readonly string[];
}

/** Ids that are kept, 30 bytes each: the item stays within a write of one kilobyte. */
const KEPT = 25;

/** Longer than any unpaid order stays open, and than an index lags. */
const KEPT_DAYS = 31;

/** @param buyerKey a customer id, or a keyed digest of what a guest is known by */
export const recentOrdersKey = (buyerKey: string): Key => ({
  table: 'orders',
  pk: `RO#${buyerKey}`,
  sk: 'A',
});

/** Another order of the same buyer was placed since their orders were read: read again, decide again. */
export class BuyerMoved extends Error {
  constructor() {
    super('another order of the same buyer was placed between reading and writing');
    this.name = 'BuyerMoved';
  }
}

/** Adds an order to those of its buyer, if they placed none since the list was read. */
export const rememberOrderPart = (
  buyerKey: string,
  { read, kept = read?.orders ?? [] }: { readonly read?: RecentOrders; readonly kept?: readonly string[] },
  { orderId, clock }: { readonly orderId: string; readonly clock: Clock },
): TransactionPart => ({
  actions: [
    put(
      recentOrdersKey(buyerKey),
      {
        version: (read?.version ?? 0) + 1,
        orders: [...kept, orderId].slice(-KEPT),
        ttl: ttlAfter(clock, KEPT_DAYS * DAY),
      },
      read === undefined ? [['pk', 'absent']] : [['version', '=', read.version]],
    ),
  ],
  refused: () => new BuyerMoved(),
});

/** Those of the orders that wait for their money and hold stock until a set time, as they are now. */
export const unpaidAmong = async (
  db: Database,
  orderIds: readonly string[],
  now: string,
): Promise<readonly string[]> =>
  (await ordersAmong(db, orderIds))
    .filter((order) => isOpen(order.status) && order.expiresAt !== undefined && !isOverdue(order, now))
    .map(({ orderId }) => orderId);

/** Whether one of the orders was neither cancelled nor expired. */
export const stands = async (db: Database, orderIds: readonly string[]): Promise<boolean> =>
  (await ordersAmong(db, orderIds)).some(({ status }) => holdsStock(status));

const ordersAmong = async (db: Database, orderIds: readonly string[]): Promise<readonly Order[]> =>
  orderIds.length === 0
    ? []
    : (await db.getMany<StoredOrder>(orderIds.map(orderKey))).filter((order) => order !== undefined);
