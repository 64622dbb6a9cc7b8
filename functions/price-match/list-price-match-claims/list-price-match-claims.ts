import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Claim } from '../model/claim.ts';
import { shownToStaff } from '../store/shown.ts';
import { priceMatchItems } from '../table.ts';
import type { ListPriceMatchClaims } from './contract.ts';

export const listPriceMatchClaims: UseCase<typeof ListPriceMatchClaims, Runtime> = async (
  { query: { status, ...page } },
  { db, clock },
) => {
  const { items, nextCursor } = await db.queryIndex<Claim>({
    index: priceMatchItems.indexes.claimsByStatus,
    partition: { status },
    ...page,
  });
  const data = items.map((claim) => shownToStaff(claim, clock.now()));
  return { status: 200, body: { data, page: { nextCursor: nextCursor ?? null } } };
};
