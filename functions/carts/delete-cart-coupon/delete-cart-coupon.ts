import { normalisedCode } from '../../promotions/public.ts';
import { savingsIn } from '../../quoting/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { loadCart } from '../store/carts.ts';
import { requireCart, requireOpen } from '../requests/cart-of-caller.ts';
import { changeCart } from '../requests/change-cart.ts';
import { quoteOf, readCartMarket } from '../store/cart-market.ts';
import { showCart } from '../store/show-cart.ts';
import type { DeleteCartCoupon } from './contract.ts';

export const deleteCartCoupon: UseCase<typeof DeleteCartCoupon, Runtime> = async (request, runtime) => {
  const { cartId } = request.params;
  const code = normalisedCode(request.params.code);
  const before = requireOpen(
    await requireCart(await loadCart(runtime.db, cartId), cartId, request, runtime.secrets),
  );
  const isThere = before.coupons?.some((held) => held.code === code) ?? false;
  const cart = !isThere
    ? before
    : await changeCart(request, runtime, async (current) => {
        const coupons = (current.coupons ?? []).filter((held) => held.code !== code);
        const next = { ...current, coupons };
        return {
          coupons,
          savings: savingsIn(quoteOf(next, await readCartMarket(next, runtime))),
        };
      });
  return {
    status: 200,
    body: await showCart(cart, runtime),
    version: cart.version,
  };
};
