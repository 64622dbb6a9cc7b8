import { loadOrder, orderOfCaller, type Order } from '../../orders/public.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { loadFulfilment, type FulfilmentOrder } from '../../fulfilment/public.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';

type PickupCaller = Parameters<typeof orderOfCaller>[2];

/**
 * A pick-up with its order, for the holder of the order’s token, its customer, and staff who may read orders. Everybody
 * else gets the answer for an order that does not exist.
 *
 * @throws ORDER_NOT_FOUND
 */
export const pickupOfCustomer = async (
  { db, secrets }: Pick<Runtime, 'db' | 'secrets'>,
  fulfilmentId: string,
  caller: PickupCaller,
): Promise<{ readonly fulfilment: FulfilmentOrder; readonly order: Order }> => {
  const fulfilment = await loadFulfilment(db, fulfilmentId);
  const order = fulfilment === undefined ? undefined : await loadOrder(db, fulfilment.orderId);
  const found = order === undefined ? undefined : { order };
  const own = await orderOfCaller(found, fulfilment?.orderId ?? fulfilmentId, caller, {
    scope: 'orders.read',
    secrets,
  });
  if (fulfilment?.method === 'pickup') return { fulfilment, order: own.order };
  throw problem(ordersErrors.ORDER_NOT_FOUND, { detail: `${fulfilmentId} is not a pick-up` });
};
