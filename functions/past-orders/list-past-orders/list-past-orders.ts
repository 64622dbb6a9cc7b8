import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { personIdFor, requireCustomer } from '../../customers/public.ts';
import { pastOrdersOf } from '../store/past-orders.ts';
import { viewOfPage } from '../view/past-order-view.ts';
import type { ListPastOrders } from './contract.ts';

export const listPastOrders: UseCase<typeof ListPastOrders, Runtime> = async (
  { params: { externalId }, query },
  { db },
) => {
  const customerId = await personIdFor(db, externalId);
  const [page] = await Promise.all([pastOrdersOf(db, customerId, query), requireCustomer(db, externalId)]);
  return { status: 200, body: viewOfPage(page) };
};
