import { eventOf, type Cause, type DataOf, type OutgoingEvent } from '#shared/events/envelope.ts';
import type { EventContract } from '#shared/contracts/event.ts';
import { outstandingOf, type PurchaseOrder } from '../model/purchase-order.ts';

/** What every event of a purchase order says. */
export const orderFactsOf = (order: PurchaseOrder) => ({
  purchaseOrderId: order.purchaseOrderId,
  supplierId: order.supplierId,
  locationId: order.locationId,
  currency: order.currency,
  expectedAt: order.expectedAt,
  lines: order.lines.map((line) => ({
    sku: line.sku,
    quantity: line.quantity,
    outstanding: outstandingOf(order, line),
  })),
});

/** The event of a step of a purchase order. */
export const orderEvent = <Contract extends EventContract>(
  contract: Contract,
  order: PurchaseOrder,
  data: DataOf<Contract>,
  { cause, at }: { readonly cause: Cause; readonly at: string },
): OutgoingEvent<DataOf<Contract>> =>
  eventOf(contract, {
    aggregateId: order.purchaseOrderId,
    aggregateVersion: order.version,
    occurredAt: at,
    cause,
    data,
  });
