import { actorReference } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { ordersErrors } from '../errors.ts';
import { withHold } from '../model/hold.ts';
import { changeOnce } from '../requests/change-once.ts';
import { holdOrderPart } from '../store/change-order.ts';
import { showOrder } from '../view/show-order.ts';
import type { HoldOrder } from './contract.ts';

export const holdOrder: UseCase<typeof HoldOrder, Runtime> = async (request, runtime) => {
  const record = await changeOnce(request, runtime, (order, how) => {
    const hold = {
      reason: request.body.reason,
      since: instant(runtime.clock),
      by: actorReference(request.actor),
    };
    const change = withHold(order, hold);
    if (change.kind === 'over')
      throw problem(ordersErrors.ORDER_IS_OVER, {
        detail: `the order is ${order.status} and cannot be put on hold`,
        extensions: { orderStatus: order.status },
      });
    return change.kind === 'nothing' ? [] : [holdOrderPart(order, change.order, how)];
  });
  return { status: 200, body: showOrder(record, instant(runtime.clock)), version: record.order.version };
};
