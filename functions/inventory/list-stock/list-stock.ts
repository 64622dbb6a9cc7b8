import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { levelsAt, skusAt } from '../store/stock/stocked-places.ts';
import { stockView } from '../view/stock-view.ts';
import { refuseOtherStores } from '../requests/require-location.ts';
import type { ListStock } from './contract.ts';

export const listStock: UseCase<typeof ListStock, Runtime> = async ({ actor, params, query }, { db }) => {
  refuseOtherStores(actor, params.locationId);
  const page = await skusAt(db, params.locationId, query);
  const levels = await levelsAt(db, params.locationId, page.items);
  return {
    status: 200,
    body: { data: levels.map(stockView), page: { nextCursor: page.nextCursor ?? null } },
  };
};
