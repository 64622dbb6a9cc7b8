import { requireLocation } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { transfersAt } from '../store/transfers.ts';
import { showTransfer } from '../view/show-transfer.ts';
import type { ListTransfers } from './contract.ts';

export const listTransfers: UseCase<typeof ListTransfers, Runtime> = async (
  { params: { locationId }, query, actor },
  runtime,
) => {
  await requireLocation(runtime, actor, locationId, '/params/locationId');
  const { items, nextCursor = null } = await transfersAt(runtime.db, locationId, query);
  return { status: 200, body: { data: items.map(showTransfer), page: { nextCursor } } };
};
