import { requireLocation } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { openConflicts } from '../store/offline-sales.ts';
import { showOfflineSale } from '../view/show-sale.ts';
import type { ListOfflineConflicts } from './contract.ts';

export const listOfflineConflicts: UseCase<typeof ListOfflineConflicts, Runtime> = async (
  { actor, query: { locationId, ...page } },
  runtime,
) => {
  await requireLocation(runtime, actor, locationId, '/query/locationId');
  const { sales, nextCursor } = await openConflicts(runtime.db, locationId, page);
  return {
    status: 200,
    body: { data: sales.map(showOfflineSale), page: { nextCursor: nextCursor ?? null } },
  };
};
