import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { withoutCredit } from '../model/cart-credit.ts';
import { changeCart } from '../requests/change-cart.ts';
import { showCart } from '../store/show-cart.ts';
import type { RemoveCartGiftCard } from './contract.ts';

export const removeCartGiftCard: UseCase<typeof RemoveCartGiftCard, Runtime> = async (request, runtime) => {
  const { accountId } = request.params;
  const cart = await changeCart(request, runtime, async ({ credits }) => ({
    credits: withoutCredit(credits, accountId),
  }));
  return {
    status: 200,
    body: await showCart(cart, runtime),
    version: cart.version,
  };
};
