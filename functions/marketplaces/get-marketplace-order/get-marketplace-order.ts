import { loadOrder } from '../../orders/public.ts';
import { hasScopeIn } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { marketplacesErrors } from '../errors.ts';
import { showMarketplaceOrder } from '../intake/show-marketplace-order.ts';
import { loadMarketplaceLink } from '../store/marketplace-links.ts';
import type { GetMarketplaceOrder } from './contract.ts';

export const getMarketplaceOrder: UseCase<typeof GetMarketplaceOrder, Runtime> = async (
  { params, actor },
  { db },
) => {
  const link = await loadMarketplaceLink(db, params);
  const order = link === undefined ? undefined : await loadOrder(db, link.orderId);
  if (link !== undefined && order !== undefined && hasScopeIn(actor, 'orders.read', link.channel))
    return { status: 200, body: showMarketplaceOrder(link, order) };
  throw problem(marketplacesErrors.MARKETPLACE_ORDER_NOT_FOUND, {
    detail: `no order ${params.number} of ${params.marketplace} for this caller`,
  });
};
