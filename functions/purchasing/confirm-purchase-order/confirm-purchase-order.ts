import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { PurchaseOrderConfirmed } from '../events.ts';
import { changeOrder } from '../requests/change-order.ts';
import { refuseEarly } from '../requests/refuse-early.ts';
import { requireOrderStatus } from '../requests/require-purchase-order.ts';
import { orderEvent, orderFactsOf } from '../view/order-events.ts';
import { showPurchaseOrder } from '../view/show-purchase-order.ts';
import type { ConfirmPurchaseOrder } from './contract.ts';

export const confirmPurchaseOrder: UseCase<typeof ConfirmPurchaseOrder, Runtime> = async (
  request,
  runtime,
) => {
  const { expectedAt, supplierReference } = request.body;
  const at = instant(runtime.clock);
  const confirmed = await changeOrder(request, runtime, (found) => {
    requireOrderStatus(found, ['sent', 'confirmed', 'partly_received']);
    refuseEarly(found, expectedAt);
    const order = {
      ...found,
      status: found.status === 'sent' ? ('confirmed' as const) : found.status,
      confirmedAt: at,
      supplierReference: supplierReference ?? found.supplierReference,
      expectedAt,
      version: found.version + 1,
    };
    const how = { cause: causeOf(request), at };
    return { order, events: [orderEvent(PurchaseOrderConfirmed, order, orderFactsOf(order), how)] };
  });
  return { status: 200, body: showPurchaseOrder(confirmed), version: confirmed.version };
};
