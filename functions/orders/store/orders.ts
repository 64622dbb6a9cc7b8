import { createHash } from 'node:crypto';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { Order } from '../model/order.ts';
import { isOpen } from '../model/status.ts';
import { DUE_SHARDS } from './due-orders.ts';

export const orderKey = (orderId: string): Key => ({ table: 'orders', pk: `O#${orderId}`, sk: 'A' });
export const contactKey = (orderId: string): Key => ({ ...orderKey(orderId), sk: 'CONTACT' });
export const noteKey = (orderId: string): Key => ({ ...orderKey(orderId), sk: 'NOTE' });
export const paymentKey = (orderId: string): Key => ({ ...orderKey(orderId), sk: 'PAYMENT' });

/** The order as it is now, or nothing. */
export const loadOrder = async (db: Database, orderId: string): Promise<Order | undefined> => {
  const item = await db.get<StoredOrder>(orderKey(orderId));
  return item === undefined ? undefined : toOrder(item);
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
}

/** Sorts behind every instant: open orders that do not expire. */
const NEVER = '9999';

/** The attributes to write. Those of the `due` index are there only while the order is open. */
export const toItem = (order: Order) => ({
  ...order,
  units: order.lines.reduce((sum, { quantity }) => sum + quantity, 0),
  ...(isOpen(order.status) ? { dueShard: shardOf(order.orderId), dueAt: order.expiresAt ?? NEVER } : {}),
});

export const toOrder = ({
  pk: _pk,
  sk: _sk,
  writeId: _id,
  units: _units,
  dueShard: _shard,
  dueAt: _due,
  ...order
}: StoredOrder): Order => order;

const shardOf = (orderId: string): number =>
  (createHash('sha256').update(orderId).digest()[0] ?? 0) % DUE_SHARDS;
