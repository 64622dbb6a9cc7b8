import { loadOrder, type Order } from '../../orders/public.ts';
import type { Actor } from '#shared/actors/actor.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { FulfilmentOrder } from '../model/fulfilment-order.ts';
import { partsOfFulfilmentId } from '../model/fulfilment-order.ts';
import { loadFulfilment } from '../store/fulfilments.ts';
import { fulfilmentOfStaff } from './own-location.ts';

/**
 * A fulfilment with its order, for staff of its location.
 *
 * @throws FULFILMENT_NOT_FOUND
 */
export const requireFulfilmentAndOrder = async (
  db: Database,
  fulfilmentId: string,
  actor: Actor,
): Promise<{ readonly fulfilment: FulfilmentOrder; readonly order: Order }> => {
  const parts = partsOfFulfilmentId(fulfilmentId);
  const [found, order] = await Promise.all([
    loadFulfilment(db, fulfilmentId),
    parts === undefined ? undefined : loadOrder(db, parts.orderId),
  ]);
  const fulfilment = fulfilmentOfStaff(found, fulfilmentId, actor);
  if (order === undefined) throw new Error(`the order of ${fulfilmentId} is gone`);
  return { fulfilment, order };
};
