import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireProductionOrder } from '../requests/require-production-order.ts';
import { showProductionOrder } from '../view/show-production-order.ts';
import type { GetProductionOrder } from './contract.ts';

export const getProductionOrder: UseCase<typeof GetProductionOrder, Runtime> = async (
  { params, actor },
  { db },
) => {
  const order = await requireProductionOrder(db, params.productionOrderId, actor);
  return { status: 200, body: showProductionOrder(order), version: order.version };
};
