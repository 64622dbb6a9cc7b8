import { requireOwnChannel } from '../../channels/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { marketplacesErrors } from '../errors.ts';
import { showMarketplaceOrder } from '../intake/show-marketplace-order.ts';
import { takeIn } from '../intake/take-in.ts';
import type { TakeMarketplaceOrder } from './contract.ts';

export const takeMarketplaceOrder: UseCase<typeof TakeMarketplaceOrder, Runtime> = async (
  request,
  runtime,
) => {
  requireOwnChannel(request.actor, request.body.channel);
  const taken = await takeIn(request, runtime);
  if (taken !== undefined) return { status: 200, body: showMarketplaceOrder(taken.link, taken.order) };
  const { marketplace, number } = request.params;
  throw problem(marketplacesErrors.MARKETPLACE_ORDER_CANCELLED, {
    detail: `${marketplace} cancelled ${number} before it was sent`,
  });
};
