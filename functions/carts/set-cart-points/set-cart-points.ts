import { creditErrors } from '../../credit/errors.ts';
import { pointsAccountId, pointWorthIn } from '../../credit/public.ts';
import { hasScope, isCustomer, type Actor } from '#shared/actors/actor.ts';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Cart } from '../model/cart.ts';
import { withCredit, withoutCredit } from '../model/cart-credit.ts';
import { changeCart } from '../requests/change-cart.ts';
import { refuseFullCart } from '../requests/refuse-full-cart.ts';
import { usableNow } from '../requests/usable-credit.ts';
import { showCart } from '../store/show-cart.ts';
import type { SetCartPoints } from './contract.ts';

export const setCartPoints: UseCase<typeof SetCartPoints, Runtime> = async (request, runtime) => {
  const { use } = request.body;
  const cart = await changeCart(request, runtime, async (current) => {
    const accountId = pointsAccountId(ownerOf(current, request.actor));
    if (use === false) return { credits: withoutCredit(current.credits, accountId) };
    const [pointWorth, points] = await Promise.all([
      worthIn(current.currency, runtime),
      usableNow(accountId, use === true ? 1 : use, runtime),
    ]);
    const most = use === true ? undefined : use * pointWorth;
    const credit = {
      kind: 'points',
      accountId,
      seen: points * pointWorth,
      most,
      pointWorth,
    } as const;
    const credits = withCredit(current.credits, credit);
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
    throw problem(creditErrors.POINTS_NEED_OWNER, {
      detail: 'the cart belongs to a guest; sign in and claim it first',
    });
  if (isCustomer(actor, customerId) || hasScope(actor, 'points.redeem')) return customerId;
  throw problem(commonErrors.FORBIDDEN, {
    detail: 'only their owner, or staff with points.redeem, spends points',
  });
};

const worthIn = async (currency: string, { db }: Pick<Runtime, 'db'>): Promise<number> => {
  const worth = await pointWorthIn(db, currency);
  if (worth > 0) return worth;
  throw problem(creditErrors.POINTS_PAY_NOTHING, {
    detail: `no value of a point is set in ${currency}`,
  });
};
