import { actorReference } from '#shared/actors/actor.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { PurchaseOrderClosed } from '../events.ts';
import { changeOrder } from '../requests/change-order.ts';
import { requireOrderStatus } from '../requests/require-purchase-order.ts';
import { orderEvent, orderFactsOf } from '../view/order-events.ts';
import { showPurchaseOrder } from '../view/show-purchase-order.ts';
import type { ClosePurchaseOrder } from './contract.ts';

export const closePurchaseOrder: UseCase<typeof ClosePurchaseOrder, Runtime> = async (request, runtime) => {
  const { reason } = request.body;
  const at = instant(runtime.clock);
  const closed = await changeOrder(request, runtime, (found) => {
    requireOrderStatus(found, ['draft', 'approved', 'sent', 'confirmed', 'partly_received']);
    const status = found.status === 'partly_received' ? ('closed' as const) : ('cancelled' as const);
    const order = {
      ...found,
      status,
      closedAt: at,
      closedBy: actorReference(request.actor),
      closedReason: reason,
      version: found.version + 1,
    };
    const facts = { ...orderFactsOf(order), status, reason };
    return {
      order,
      events: [orderEvent(PurchaseOrderClosed, order, facts, { cause: causeOf(request), at })],
    };
  });
  return { status: 200, body: showPurchaseOrder(closed), version: closed.version };
};
