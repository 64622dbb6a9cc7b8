import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { HeldPrice } from '../model/held-price.ts';
import { shownHeld } from '../view/shown-price.ts';
import { pricingItems } from '../table.ts';
import type { ListPriceChanges } from './contract.ts';

export const listPriceChanges: UseCase<typeof ListPriceChanges, Runtime> = async (
  { query: { status, ...page } },
  { db, clock },
) => {
  const { items, nextCursor } = await db.queryIndex<HeldPrice>({
    index: pricingItems.indexes.heldPrices,
    partition: { heldStatus: status },
    ...page,
  });
  const data = items.map((held) => shownHeld(held, clock.now()));
  return { status: 200, body: { data, page: { nextCursor: nextCursor ?? null } } };
};
