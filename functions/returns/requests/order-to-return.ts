import { ordersErrors } from '../../orders/errors.ts';
import { orderOfCaller } from '../../orders/public.ts';
import { loadOrderAndAccount, type OrderAndAccount } from '../../payments/public.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { hasScopeIn } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { returnsErrors } from '../errors.ts';
import type { Return, ReturnsOfOrder } from '../model/return.ts';
import { loadReturns } from '../store/returns.ts';

interface ReturnCaller {
  readonly params: { readonly orderId: string };
  readonly actor: Actor;
  readonly guestToken?: string;
}

/** An order with its money and its returns. */
export interface OrderWithReturns extends OrderAndAccount {
  readonly returns: ReturnsOfOrder;
}

/**
 * The order with its returns, for its customer, the holder of its token, and staff with `orders.write`.
 *
 * @throws ORDER_NOT_FOUND
 */
export const orderToReturn = async (
  { params, actor, guestToken }: ReturnCaller,
  { db, secrets }: Pick<Runtime, 'db' | 'secrets'>,
): Promise<OrderWithReturns> => {
  const { orderId } = params;
  // Returns first: an order that changed afterwards makes the write fail, and is read again.
  const returns = await loadReturns(db, orderId);
  const found = await loadOrderAndAccount(db, orderId);
  const seen = await orderOfCaller(found, orderId, { actor, guestToken }, { scope: 'orders.write', secrets });
  return { ...seen, returns };
};

/** The returns that a caller sees: the buyer is not told who returned a gift. */
export const returnsSeenBy = (
  { returns }: Pick<OrderWithReturns, 'returns'>,
  { kind }: Pick<Actor, 'kind'>,
): ReturnsOfOrder =>
  kind === 'customer' || kind === 'guest'
    ? { ...returns, returns: returns.returns.filter(({ gift }) => gift !== true) }
    : returns;

/** The same on routes of staff. */
export const orderOfStaff = async (
  { params: { orderId }, actor }: ReturnCaller,
  { db }: Pick<Runtime, 'db'>,
): Promise<OrderWithReturns> => {
  const returns = await loadReturns(db, orderId);
  const found = await loadOrderAndAccount(db, orderId);
  if (found === undefined || !hasScopeIn(actor, 'orders.write', found.order.channel))
    throw problem(ordersErrors.ORDER_NOT_FOUND, { detail: `no order ${orderId} for this caller` });
  return { ...found, returns };
};

/** @throws RETURN_NOT_FOUND */
export const requireReturn = ({ returns, orderId }: ReturnsOfOrder, returnId: string): Return => {
  const found = returns.find((each) => each.returnId === returnId);
  if (found !== undefined) return found;
  throw problem(returnsErrors.RETURN_NOT_FOUND, { detail: `order ${orderId} has no return ${returnId}` });
};
