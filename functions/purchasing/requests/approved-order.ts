import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { PurchaseOrderApproved } from '../events.ts';
import { newPurchaseOrder, type TermsFault } from '../model/new-purchase-order.ts';
import type { Supplier, SupplierSku } from '../model/supplier.ts';
import { createPurchaseOrderParts } from '../store/purchase-orders.ts';
import { orderEvent, orderFactsOf } from '../view/order-events.ts';

/** An order that is approved as it is created: its units are incoming stock at once. */
export interface ApprovedOrderRequest {
  readonly purchaseOrderId: string;
  readonly supplier: Supplier;
  readonly locationId: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
  /** In the order of the lines. */
  readonly terms: readonly (SupplierSku | undefined)[];
  readonly note?: string;
}

/** The parts that create an approved order with its event, or why the supplier does not deliver it like this. */
export const approvedOrderParts = (
  { supplier, terms, ...request }: ApprovedOrderRequest,
  { clock, cause }: { readonly clock: Clock; readonly cause: Cause },
): { readonly parts: readonly TransactionPart[] } | { readonly faults: readonly TermsFault[] } => {
  const at = instant(clock);
  const by = actorOf(cause);
  const { supplierId, currency } = supplier;
  const drafted = newPurchaseOrder({ ...request, supplierId, currency, at, by }, terms);
  if (drafted.kind === 'refused') return { faults: drafted.faults };
  const order = { ...drafted.order, status: 'approved' as const, approvedAt: at, approvedBy: by };
  const facts = { ...orderFactsOf(order), total: order.total };
  const event = orderEvent(PurchaseOrderApproved, order, facts, { cause, at });
  return { parts: createPurchaseOrderParts(order, [event], clock) };
};
