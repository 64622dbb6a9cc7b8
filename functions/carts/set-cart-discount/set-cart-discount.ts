import { channelOf } from '../../channels/public.ts';
import { actorReference } from '#shared/actors/actor.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { cartsErrors } from '../errors.ts';
import { mostDiscount } from '../model/staff-discount.ts';
import { changeCart } from '../requests/change-cart.ts';
import { showCart } from '../store/show-cart.ts';
import type { SetCartDiscount } from './contract.ts';

type Request = RequestOf<typeof SetCartDiscount>;

export const setCartDiscount: UseCase<typeof SetCartDiscount, Runtime> = async (request, runtime) => {
  const { percent, reason } = request.body;
  const cart = await changeCart(request, runtime, async ({ channel: code }) => {
    const channel = await channelOf(runtime.db, runtime.clock, code);
    refuseAbove(mostDiscount(request.actor, channel.discountLimits), request);
    const by = actorReference(request.actor);
    // What the shopper saw before holds no more: the next look tells them.
    return {
      discount: percent === 0 ? undefined : { percent, reason, by },
      savings: undefined,
    };
  });
  return {
    status: 200,
    body: await showCart(cart, runtime),
    version: cart.version,
  };
};

const refuseAbove = (most: number, { body: { percent } }: Request): void => {
  if (percent <= most) return;
  const detail = `${percent} % was asked for; this role may take off ${most} % at most`;
  throw problem(cartsErrors.DISCOUNT_ABOVE_LIMIT, {
    detail,
    errors: [{ pointer: '/body/percent', code: 'DISCOUNT_ABOVE_LIMIT', detail }],
    extensions: { most },
  });
};
