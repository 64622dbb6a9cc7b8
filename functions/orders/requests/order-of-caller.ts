import type { Scope } from '#shared/contracts/scopes.ts';
import { hasScopeIn, isCustomer, type Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { opens } from '#shared/secrets/secrets.ts';
import { ordersErrors } from '../errors.ts';
import type { Order } from '../model/order.ts';

interface OrderCaller {
  readonly actor: Actor;
  readonly guestToken?: string;
}

/**
 * The order, for the holder of its token, its customer, staff with the scope and the machine client of its channel.
 * Everybody else gets the answer for an order that does not exist.
 *
 * @throws ORDER_NOT_FOUND
 */
export const orderOfCaller = async <Found extends { readonly order: Order }>(
  found: Found | undefined,
  orderId: string,
  { actor, guestToken }: OrderCaller,
  { scope, secrets }: { readonly scope: Scope; readonly secrets: Runtime['secrets'] },
): Promise<Found> => {
  if (
    found !== undefined &&
    (hasScopeIn(actor, scope, found.order.channel) ||
      isCustomer(actor, found.order.customerId) ||
      (await opens(secrets, 'order', orderId, guestToken)))
  )
    return found;
  throw problem(ordersErrors.ORDER_NOT_FOUND, { detail: `no order ${orderId} for this caller` });
};
