import { cartsErrors } from '../../carts/errors.ts';
import { loadCart, refuseExpiredDraft, requireCart, requireOpen, type Cart } from '../../carts/public.ts';
import { loadOrder, type Order } from '../../orders/public.ts';
import { problem } from '#shared/problems/problem.ts';
import { checkVersion } from '#shared/problems/version.ts';
import { replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { CheckoutRequest } from '../model/request.ts';

/** An open cart, or the order that this very request made of it before. */
export type CartToOrder =
  | { readonly kind: 'open'; readonly cart: Cart }
  | { readonly kind: 'ordered'; readonly order: Order };

export const loadCartToOrder = async (request: CheckoutRequest, runtime: Runtime): Promise<CartToOrder> => {
  const { cartId } = request.params;
  const cart = await requireCart(await loadCart(runtime.db, cartId), cartId, request, runtime.secrets);
  if (cart.status === 'ordered')
    return { kind: 'ordered', order: await earlierOrder(cart, request, runtime) };
  checkVersion(request.ifMatch, requireOpen(cart).version, 'optional');
  refuseExpiredDraft(cart, runtime);
  return { kind: 'open', cart };
};

/** The order this very request placed before; for any other request the cart is closed. */
export const earlierOrder = async (
  cart: Cart,
  request: CheckoutRequest,
  { db }: Pick<Runtime, 'db'>,
): Promise<Order> => {
  if (cart.status !== 'ordered') requireOpen(cart);
  const { checkout: earlier, orderId } = cart;
  const keys = earlier === undefined ? [] : [{ ...earlier, status: 201 }];
  if (replayed(keys, request.idempotency) !== undefined) {
    const order = orderId === undefined ? undefined : await loadOrder(db, orderId);
    if (order !== undefined) return order;
  }
  throw problem(cartsErrors.CART_CLOSED, {
    detail: `the cart became order ${orderId ?? ''}`,
    extensions: { orderId },
  });
};
