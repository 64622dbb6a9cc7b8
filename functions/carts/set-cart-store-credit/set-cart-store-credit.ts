import { creditErrors } from '../../credit/errors.ts';
import { storeCreditId } from '../../credit/public.ts';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import { hasScope, isCustomer, type Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Cart } from '../model/cart.ts';
import { withCredit, withoutCredit } from '../model/cart-credit.ts';
import { changeCart } from '../requests/change-cart.ts';
import { refuseFullCart } from '../requests/refuse-full-cart.ts';
import { usableNow } from '../requests/usable-credit.ts';
import { showCart } from '../store/show-cart.ts';
import type { SetCartStoreCredit } from './contract.ts';

export const setCartStoreCredit: UseCase<typeof SetCartStoreCredit, Runtime> = async (request, runtime) => {
  const { use } = request.body;
  const cart = await changeCart(request, runtime, async (current) => {
    const accountId = storeCreditId(ownerOf(current, request.actor), current.currency);
    if (use === false) return { credits: withoutCredit(current.credits, accountId) };
    const seen = await usableNow(accountId, use === true ? 1 : use, runtime);
    const most = use === true ? {} : { most: use };
    const credits = withCredit(current.credits, {
      kind: 'store_credit',
      accountId,
      seen,
      ...most,
    });
    refuseFullCart({ ...current, credits }, '/body/use');
    return { credits };
  });
  return {
    status: 200,
    body: await showCart(cart, runtime),
    version: cart.version,
  };
};

const ownerOf = ({ customerId }: Cart, actor: Actor): string => {
  if (customerId === undefined)
    throw problem(creditErrors.STORE_CREDIT_NEEDS_OWNER, {
      detail: 'the cart belongs to a guest; sign in and claim it first',
    });
  if (isCustomer(actor, customerId) || hasScope(actor, 'credit.write')) return customerId;
  throw problem(commonErrors.FORBIDDEN, {
    detail: 'only the owner of the store credit, or staff with credit.write, can use it',
  });
};
