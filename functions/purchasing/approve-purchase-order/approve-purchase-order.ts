import { actorReference } from '#shared/actors/actor.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { PurchaseOrderApproved } from '../events.ts';
import { changeOrder } from '../requests/change-order.ts';
import { requireOrderStatus } from '../requests/require-purchase-order.ts';
import { orderEvent, orderFactsOf } from '../view/order-events.ts';
import { showPurchaseOrder } from '../view/show-purchase-order.ts';
import type { ApprovePurchaseOrder } from './contract.ts';

export const approvePurchaseOrder: UseCase<typeof ApprovePurchaseOrder, Runtime> = async (
  request,
  runtime,
) => {
  const at = instant(runtime.clock);
  const approved = await changeOrder(request, runtime, (found) => {
    requireOrderStatus(found, ['draft']);
    const order = {
      ...found,
      status: 'approved' as const,
      approvedAt: at,
      approvedBy: actorReference(request.actor),
      version: found.version + 1,
    };
    const facts = { ...orderFactsOf(order), total: order.total };
    return {
      order,
      events: [orderEvent(PurchaseOrderApproved, order, facts, { cause: causeOf(request), at })],
    };
  });
  return { status: 200, body: showPurchaseOrder(approved), version: approved.version };
};
