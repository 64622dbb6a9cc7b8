import { put } from '#shared/dynamodb/write-action.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { cartContactKey } from '../store/carts.ts';
import { changeCart } from '../requests/change-cart.ts';
import { showCart } from '../store/show-cart.ts';
import type { SetCartContact } from './contract.ts';

export const setCartContact: UseCase<typeof SetCartContact, Runtime> = async (request, runtime) => {
  const cart = await changeCart(request, runtime, async (current) => {
    // The address first: a cart that says it has one must have one, and an address alone is found by nobody.
    await runtime.db.writeOne(
      put(cartContactKey(current.cartId), {
        ...request.body,
        ttl: current.ttl,
      }),
    );
    return {
      hasContact:
        request.body.marketing && (request.body.email !== undefined || request.body.phone !== undefined),
    };
  });
  return {
    status: 200,
    body: await showCart(cart, runtime),
    version: cart.version,
  };
};
