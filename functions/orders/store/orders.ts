import type { Database } from '#shared/dynamodb/database.ts';
import { shardOf } from '#shared/dynamodb/shard-of.ts';
import { unitsOf, type Order } from '../model/order.ts';
import { attentionOf } from '../model/route-units.ts';
import { isOpen } from '../model/status.ts';
import { DUE_SHARDS } from './due-orders.ts';
import { numberKey, orderKey } from './keys.ts';

/** The order as it is now, or nothing. */
export const loadOrder = async (db: Database, orderId: string): Promise<Order | undefined> => {
  const item = await db.get<StoredOrder>(orderKey(orderId));
  return item === undefined ? undefined : toOrder(item);
};

/** Orders in the order of their ids; those that are gone are left out. */
export const loadOrders = async (db: Database, orderIds: readonly string[]): Promise<readonly Order[]> => {
  const items = await db.getMany<StoredOrder>(orderIds.map(orderKey));
  return items.flatMap((item) => (item === undefined ? [] : [toOrder(item)]));
};

/** The order that people call by this number. */
export const loadOrderByNumber = async (db: Database, number: string): Promise<Order | undefined> => {
  const found = await db.get<{ readonly orderId: string }>(numberKey(number));
  return found === undefined ? undefined : loadOrder(db, found.orderId);
};

/** An order as it lies in the table: with the attributes its indexes need. */
export interface StoredOrder extends Order {
  readonly pk: string;
  readonly sk: string;
  readonly writeId?: string;
  /** Whole units of all lines, for lists. */
  readonly units: number;
  readonly dueShard?: number;
  readonly dueAt?: string;
  readonly orderQueue?: string;
  readonly orderQueuedAt?: string;
}

/** Sorts behind every instant: open orders that do not expire. */
const NEVER = '9999';

/** The attributes to write. Those of an index are there only while it lists the order. */
export const toItem = (order: Order) => ({
  ...order,
  units: unitsOf(order),
  orderQueue: attentionOf(order)?.queue,
  orderQueuedAt: attentionOf(order)?.since,
  ...(isOpen(order.status)
    ? { dueShard: shardOf(order.orderId, DUE_SHARDS), dueAt: order.expiresAt ?? NEVER }
    : {}),
});

export const toOrder = ({
  pk: _pk,
  sk: _sk,
  writeId: _id,
  units: _units,
  dueShard: _shard,
  dueAt: _due,
  orderQueue: _queue,
  orderQueuedAt: _since,
  ...order
}: StoredOrder): Order => order;
