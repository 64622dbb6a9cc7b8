import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { cartsErrors } from '../errors.ts';
import { currentCart } from '../store/current-cart.ts';
import { showCart } from '../store/show-cart.ts';
import type { GetMyCart } from './contract.ts';

export const getMyCart: UseCase<typeof GetMyCart, Runtime> = async ({ actor }, runtime) => {
  const cart = actor.kind === 'customer' ? await currentCart(runtime.db, actor.customerId) : undefined;
  if (cart === undefined)
    throw problem(cartsErrors.CART_NOT_FOUND, {
      detail: 'this customer has no open cart',
    });
  return {
    status: 200,
    body: await showCart(cart, runtime),
    version: cart.version,
  };
};
