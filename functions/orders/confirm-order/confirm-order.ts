import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import { problem } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { checkVersion } from '#shared/problems/version.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { ordersErrors } from '../errors.ts';
import { orderOfCaller } from '../requests/order-of-caller.ts';
import type { Order } from '../model/order.ts';
import { statusAt } from '../model/transitions.ts';
import { confirmOrderPart, OrderMoved } from '../store/change-order.ts';
import { loadOrderRecord, type OrderRecord } from '../store/order-record.ts';
import { showOrder } from '../view/show-order.ts';
import type { ConfirmOrder } from './contract.ts';

type Request = RequestOf<typeof ConfirmOrder>;

export const confirmOrder: UseCase<typeof ConfirmOrder, Runtime> = async (request, runtime) => {
  const record = await decideAgain(isMoved, () => confirmOnce(request, runtime));
  return { status: 200, body: showOrder(record, instant(runtime.clock)), version: record.order.version };
};

const isMoved = (error: unknown): boolean => error instanceof OrderMoved;

const confirmOnce = async (request: Request, { db, clock, secrets }: Runtime): Promise<OrderRecord> => {
  const { orderId } = request.params;
  const found = await loadOrderRecord(db, orderId);
  const record = await orderOfCaller(found, orderId, request, { scope: 'orders.write', secrets });
  if (!needsConfirming(record.order, request, instant(clock))) return record;
  const recentKeys = remembered(record.order.recentKeys, request.idempotency, 200);
  await commit(db, [confirmOrderPart(record.order, { clock, cause: causeOf(request), recentKeys })]);
  return (await loadOrderRecord(db, orderId)) ?? record;
};

/** False when it is confirmed already, by this very request or by another. */
const needsConfirming = (order: Order, request: Request, now: string): boolean => {
  if (replayed(order.recentKeys, request.idempotency) !== undefined) return false;
  const status = statusAt(order, now);
  if (status === 'confirmed' && order.expiresAt === undefined) return false;
  checkVersion(request.ifMatch, order.version, 'optional');
  if (status === 'confirmed') return true;
  throw problem(ordersErrors.ORDER_NOT_CONFIRMABLE, {
    detail: `the order is ${status}; only a cash order that is open can be confirmed`,
    extensions: { orderStatus: status },
  });
};
