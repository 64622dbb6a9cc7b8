import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { causeOf } from '#shared/events/envelope.ts';
import { hasScopeIn } from '#shared/http/actor.ts';
import { problem } from '#shared/http/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { checkVersion } from '#shared/http/version.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { ordersErrors } from '../errors.ts';
import { cancellable } from '../model/cancellable.ts';
import { latestPayment } from '../model/latest-payment.ts';
import type { Order } from '../model/order.ts';
import { OrderMoved } from '../store/change-order.ts';
import * as store from '../store/give-up.ts';
import { orderOfCaller } from '../store/order-of-caller.ts';
import { loadView, type OrderView } from '../store/order-view.ts';
import { showOrder } from '../store/shown.ts';
import type { CancelOrder } from './contract.ts';

export const cancelOrder: UseCase<typeof CancelOrder, Runtime> = async (request, runtime) => {
  const view = await decideAgain(isMoved, () => cancelOnce(request, runtime));
  return { status: 200, body: showOrder(view), version: view.order.version };
};

const isMoved = (error: unknown): boolean => error instanceof OrderMoved;

const cancelOnce = async (request: RequestOf<typeof CancelOrder>, runtime: Runtime): Promise<OrderView> => {
  const { orderId } = request.params;
  const found = await loadView(runtime.db, orderId);
  const view = await orderOfCaller(found, orderId, request, {
    scope: 'orders.write',
    secrets: runtime.secrets,
  });
  if (!needsCancelling(view.order, request)) return view;
  // Refunds so far are known beside the order; what is left of its money is what has to go back.
  const order = { ...view.order, payment: latestPayment(view.order.payment, view.payment) };
  await store.cancelOrder(order, {
    ...runtime,
    cause: causeOf(request),
    recentKeys: remembered(view.order.recentKeys, request.idempotency, 200),
    reason: request.body.reason,
  });
  return (await loadView(runtime.db, orderId)) ?? view;
};

/** False when it is cancelled already, by this very request or by another. */
const needsCancelling = (order: Order, request: RequestOf<typeof CancelOrder>): boolean => {
  if (replayed(order.recentKeys, request.idempotency) !== undefined) return false;
  const isStaff = hasScopeIn(request.actor, 'orders.write', order.channel);
  const decision = cancellable(order, isStaff ? 'staff' : 'customer');
  if (decision.kind === 'already') return false;
  checkVersion(request.ifMatch, order.version, 'optional');
  if (decision.kind === 'no')
    throw problem(ordersErrors.ORDER_NOT_CANCELLABLE, {
      detail: decision.because,
      extensions: { orderStatus: order.status },
    });
  return true;
};
