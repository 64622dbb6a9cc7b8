import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { readDeliveryFees } from '../store/rate-tables.ts';
import { shownCarrier } from '../view/shown-delivery.ts';
import type { ListCarriers } from './contract.ts';

export const listCarriers: UseCase<typeof ListCarriers, Runtime> = async (_request, { db }) => {
  const { carriers } = await readDeliveryFees(db);
  return {
    status: 200,
    body: { data: [...carriers.values()].map(shownCarrier), page: { nextCursor: null } },
  };
};
