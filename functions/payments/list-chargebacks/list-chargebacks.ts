import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { chargebacksWith } from '../store/chargebacks.ts';
import { showChargeback } from '../view/show-chargeback.ts';
import type { ListChargebacks } from './contract.ts';

export const listChargebacks: UseCase<typeof ListChargebacks, Runtime> = async (
  { query: { status, ...page } },
  { db },
) => {
  const { items, nextCursor } = await chargebacksWith(db, status, page);
  return {
    status: 200,
    body: { data: items.map(showChargeback), page: { nextCursor: nextCursor ?? null } },
  };
};
