import { worksAt, type Actor } from '#shared/actors/actor.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { stockWorkErrors } from '../errors.ts';
import type { ProductionOrder } from '../model/production-order.ts';
import { loadProductionOrder } from '../store/production-orders.ts';

/** @throws PRODUCTION_ORDER_NOT_FOUND, also to staff of other locations */
export const requireProductionOrder = async (
  db: Pick<Database, 'get'>,
  productionOrderId: string,
  actor: Actor,
): Promise<ProductionOrder> => {
  const found = await loadProductionOrder(db, productionOrderId);
  if (found !== undefined && worksAt(actor, found.locationId)) return found;
  throw problem(stockWorkErrors.PRODUCTION_ORDER_NOT_FOUND, {
    detail: `no production order ${productionOrderId}`,
  });
};
