import { requireOwnChannel } from '../../channels/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { showMarketplaceOrder } from '../intake/show-marketplace-order.ts';
import { takeIn } from '../intake/take-in.ts';
import type { TakeMarketplaceOrder } from './contract.ts';

export const takeMarketplaceOrder: UseCase<typeof TakeMarketplaceOrder, Runtime> = async (
  request,
  runtime,
) => {
  requireOwnChannel(request.actor, request.body.channel);
  const { link, order } = await takeIn(request, runtime);
  return { status: 200, body: showMarketplaceOrder(link, order) };
};
