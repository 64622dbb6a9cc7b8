import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { updatesOf } from '../store/updates.ts';
import { showUpdate } from '../view/show-marketplace.ts';
import type { ListMarketplaceUpdates } from './contract.ts';

export const listMarketplaceUpdates: UseCase<typeof ListMarketplaceUpdates, Runtime> = async (
  { params, query },
  { db },
) => {
  const { items, nextCursor } = await updatesOf(db, params.marketplace, query);
  return { status: 200, body: { data: items.map(showUpdate), page: { nextCursor: nextCursor ?? null } } };
};
