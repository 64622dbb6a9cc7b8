import { ordersErrors } from '../../orders/errors.ts';
import { orderKey, toOrder, type Order, type StoredOrder } from '../../orders/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { Actor } from '#shared/http/actor.ts';
import { problem } from '#shared/http/problem.ts';
import { emptyAccount, type PaymentAccount } from '../model/account.ts';
import { accountKey } from './accounts.ts';

/** An order and its money, read in one call. */
export interface OrderAndAccount {
  readonly order: Order;
  readonly account: PaymentAccount;
}

export const loadBoth = async (db: Database, orderId: string): Promise<OrderAndAccount | undefined> => {
  const [stored, account] = await db.getMany<StoredOrder | PaymentAccount>([
    orderKey(orderId),
    accountKey(orderId),
  ]);
  if (stored === undefined || !isOrder(stored)) return undefined;
  const order = toOrder(stored);
  return { order, account: account === undefined || isOrder(account) ? emptyAccount(order) : account };
};

/** @throws ORDER_NOT_FOUND */
export const requireBoth = async (db: Database, orderId: string): Promise<OrderAndAccount> => {
  const found = await loadBoth(db, orderId);
  if (found === undefined)
    throw problem(ordersErrors.ORDER_NOT_FOUND, { detail: `there is no order ${orderId}` });
  return found;
};

/**
 * The same for a route of staff. A machine client finds the orders of its own channel only.
 *
 * @throws ORDER_NOT_FOUND
 */
export const requireBothFor = async (
  actor: Actor,
  orderId: string,
  db: Database,
): Promise<OrderAndAccount> => {
  const found = await requireBoth(db, orderId);
  if (actor.kind !== 'channel' || actor.channel === found.order.channel) return found;
  throw problem(ordersErrors.ORDER_NOT_FOUND, { detail: `there is no order ${orderId} for this caller` });
};

const isOrder = (item: StoredOrder | PaymentAccount): item is StoredOrder => 'lines' in item;
