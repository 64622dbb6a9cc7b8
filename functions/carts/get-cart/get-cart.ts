import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { loadCart } from '../store/carts.ts';
import { requireCart } from '../requests/cart-of-caller.ts';
import { showCart } from '../store/show-cart.ts';
import type { GetCart } from './contract.ts';

export const getCart: UseCase<typeof GetCart, Runtime> = async (request, runtime) => {
  const { cartId } = request.params;
  const cart = await requireCart(await loadCart(runtime.db, cartId), cartId, request, runtime.secrets);
  return {
    status: 200,
    body: await showCart(cart, runtime),
    version: cart.version,
  };
};
