import { worksAt } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { purchaseOrdersIn } from '../store/purchase-orders.ts';
import { showPurchaseOrder } from '../view/show-purchase-order.ts';
import type { ListPurchaseOrders } from './contract.ts';

export const listPurchaseOrders: UseCase<typeof ListPurchaseOrders, Runtime> = async (
  { query: { state, ...page }, actor },
  { db },
) => {
  const { items, nextCursor = null } = await purchaseOrdersIn(db, state, page);
  const data = items.filter((order) => worksAt(actor, order.locationId)).map(showPurchaseOrder);
  return { status: 200, body: { data, page: { nextCursor } } };
};
