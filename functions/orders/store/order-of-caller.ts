import type { Scope } from '#shared/contracts/scopes.ts';
import { hasScopeIn, isCustomer, type Actor } from '#shared/http/actor.ts';
import { problem } from '#shared/http/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { opens } from '#shared/secrets/secrets.ts';
import { ordersErrors } from '../errors.ts';
import type { Order } from '../model/order.ts';

interface Caller {
  readonly actor: Actor;
  readonly guestToken?: string;
}

/**
 * The order, if there is one and this caller may have it: who holds its token, its customer, staff with the scope,
 * the machine client of its channel. Everybody else learns no more than if it did not exist.
 */
export const orderOfCaller = async <Found extends { readonly order: Order }>(
  found: Found | undefined,
  orderId: string,
  { actor, guestToken }: Caller,
  { scope, secrets }: { readonly scope: Scope; readonly secrets: Runtime['secrets'] },
): Promise<Found> => {
  if (
    found === undefined ||
    !(
      hasScopeIn(actor, scope, found.order.channel) ||
      isCustomer(actor, found.order.customerId) ||
      (await opens(secrets, 'order', orderId, guestToken))
    )
  ) {
    throw problem(ordersErrors.ORDER_NOT_FOUND, { detail: `there is no order ${orderId} for this caller` });
  }
  return found;
};
