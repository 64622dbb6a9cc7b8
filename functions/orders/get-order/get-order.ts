import { startedBy } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { isOverdue } from '../model/transitions.ts';
import { OrderMoved } from '../store/change-order.ts';
import { expireOrder } from '../store/give-up.ts';
import { orderOfCaller } from '../store/order-of-caller.ts';
import { loadView, type OrderView } from '../store/order-view.ts';
import { showOrder } from '../store/shown.ts';
import type { GetOrder } from './contract.ts';

export const getOrder: UseCase<typeof GetOrder, Runtime> = async (request, runtime) => {
  const { orderId } = request.params;
  const found = await loadView(runtime.db, orderId);
  const view = await orderOfCaller(found, orderId, request, {
    scope: 'orders.read',
    secrets: runtime.secrets,
  });
  const current = isOverdue(view.order, instant(runtime.clock))
    ? await expiredNow(view, request.origin.correlationId, runtime)
    : view;
  return { status: 200, body: showOrder(current), version: current.order.version };
};

/** Nobody sees an order as open whose time to pay is over, even before the sweep has come by. */
const expiredNow = async (
  view: OrderView,
  correlationId: string,
  { db, clock }: Runtime,
): Promise<OrderView> => {
  try {
    await expireOrder(view.order, { db, clock, cause: startedBy('expire-on-read', correlationId) });
  } catch (error) {
    if (!(error instanceof OrderMoved)) throw error;
  }
  return (await loadView(db, view.order.orderId)) ?? view;
};
