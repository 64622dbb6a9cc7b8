import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requirePersonId } from '../../customers/public.ts';
import { pastOrdersOf } from '../store/past-orders.ts';
import { viewOfPage } from '../view/past-order-view.ts';
import type { ListPastOrders } from './contract.ts';

export const listPastOrders: UseCase<typeof ListPastOrders, Runtime> = async (
  { params: { externalId }, query },
  { db },
) => {
  const customerId = await requirePersonId(db, externalId);
  return { status: 200, body: viewOfPage(await pastOrdersOf(db, customerId, query)) };
};
