import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireSettlement } from '../requests/require-settlement.ts';
import { differencesOf } from '../store/settlements.ts';
import { showDifference, showSettlement } from '../view/show-settlement.ts';
import type { GetSettlement } from './contract.ts';

export const getSettlement: UseCase<typeof GetSettlement, Runtime> = async ({ params, query }, runtime) => {
  const settlement = await requireSettlement(runtime, params);
  const { items, nextCursor } = await differencesOf(runtime.db, settlement, query);
  return {
    status: 200,
    body: {
      settlement: showSettlement(settlement, params.method),
      data: items.map(showDifference),
      page: { nextCursor: nextCursor ?? null },
    },
    version: settlement.version,
  };
};
