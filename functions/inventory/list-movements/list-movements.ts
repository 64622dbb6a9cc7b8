import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { newestMovements } from '../store/ledger/newest-movements.ts';
import { readHead } from '../store/stock/stock.ts';
import { stockNotFound } from '../requests/stock-not-found.ts';
import { refuseOtherStores } from '../requests/require-location.ts';
import type { ListMovements } from './contract.ts';

export const listMovements: UseCase<typeof ListMovements, Runtime> = async (
  { actor, params, query },
  { db },
) => {
  refuseOtherStores(actor, params.locationId);
  const { items, nextCursor } = await newestMovements(db, params, query);
  // The ledger follows stock within seconds, so what it does not know yet may be there.
  if (items.length === 0 && query.cursor === undefined && (await readHead(db, params)) === undefined)
    throw stockNotFound(params);
  return { status: 200, body: { data: [...items], page: { nextCursor: nextCursor ?? null } } };
};
