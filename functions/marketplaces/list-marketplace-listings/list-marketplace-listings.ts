import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { listingsOf } from '../store/listings.ts';
import { showListing } from '../view/show-marketplace.ts';
import type { ListMarketplaceListings } from './contract.ts';

export const listMarketplaceListings: UseCase<typeof ListMarketplaceListings, Runtime> = async (
  { params, query },
  { db },
) => {
  const { items, nextCursor } = await listingsOf(db, params.marketplace, query);
  return { status: 200, body: { data: items.map(showListing), page: { nextCursor: nextCursor ?? null } } };
};
