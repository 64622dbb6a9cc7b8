import { ordersErrors } from '../../orders/errors.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import { loadOrderAndAccount, type OrderAndAccount } from '../store/order-and-account.ts';

/** @throws ORDER_NOT_FOUND */
export const requireOrder = async (db: Database, orderId: string): Promise<OrderAndAccount> => {
  const found = await loadOrderAndAccount(db, orderId);
  if (found === undefined) throw notFound(orderId);
  return found;
};

/**
 * The order, on a route of staff. A machine client finds the orders of its own channel only.
 *
 * @throws ORDER_NOT_FOUND
 */
export const requireOrderOfStaff = async (
  actor: Actor,
  orderId: string,
  db: Database,
): Promise<OrderAndAccount> => {
  const found = await requireOrder(db, orderId);
  if (actor.kind !== 'channel' || actor.channel === found.order.channel) return found;
  throw notFound(orderId);
};

const notFound = (orderId: string) =>
  problem(ordersErrors.ORDER_NOT_FOUND, { detail: `no order ${orderId} for this caller` });
