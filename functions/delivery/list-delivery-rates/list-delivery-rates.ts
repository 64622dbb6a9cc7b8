import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { readDeliveryFees } from '../store/rate-tables.ts';
import { shownRateTable } from '../view/shown-delivery.ts';
import type { ListDeliveryRates } from './contract.ts';

export const listDeliveryRates: UseCase<typeof ListDeliveryRates, Runtime> = async (_request, { db }) => {
  const { tables } = await readDeliveryFees(db);
  return {
    status: 200,
    body: { data: [...tables.values()].map(shownRateTable), page: { nextCursor: null } },
  };
};
