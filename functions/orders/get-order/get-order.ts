import { hasScopeIn } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { orderOfCaller } from '../requests/order-of-caller.ts';
import { loadOrderRecord } from '../store/order-record.ts';
import { showOrder, showOrderToStaff } from '../view/show-order.ts';
import type { GetOrder } from './contract.ts';

export const getOrder: UseCase<typeof GetOrder, Runtime> = async (request, { db, clock, secrets }) => {
  const { orderId } = request.params;
  const found = await loadOrderRecord(db, orderId);
  const record = await orderOfCaller(found, orderId, request, { scope: 'orders.read', secrets });
  const show = hasScopeIn(request.actor, 'orders.read', record.order.channel) ? showOrderToStaff : showOrder;
  return { status: 200, body: show(record, instant(clock)), version: record.order.version };
};
