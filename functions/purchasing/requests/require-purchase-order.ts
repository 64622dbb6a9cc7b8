import { worksAt, type Actor } from '#shared/actors/actor.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { purchasingErrors } from '../errors.ts';
import type { PurchaseOrder, PurchaseOrderStatus } from '../model/purchase-order.ts';
import { loadPurchaseOrder } from '../store/purchase-orders.ts';

/**
 * A purchase order, for staff of its location.
 *
 * @throws PURCHASE_ORDER_NOT_FOUND
 */
export const requirePurchaseOrder = async (
  db: Pick<Database, 'get'>,
  purchaseOrderId: string,
  actor: Actor,
  pointer = '/params/purchaseOrderId',
): Promise<PurchaseOrder> => {
  const found = await loadPurchaseOrder(db, purchaseOrderId);
  if (found !== undefined && worksAt(actor, found.locationId)) return found;
  const detail = `no purchase order ${purchaseOrderId} for this caller`;
  throw problem(purchasingErrors.PURCHASE_ORDER_NOT_FOUND, {
    detail,
    errors: [{ pointer, code: 'PURCHASE_ORDER_NOT_FOUND', detail }],
  });
};

/** @throws PURCHASE_ORDER_STATUS */
export const requireOrderStatus = (
  { purchaseOrderId, status }: PurchaseOrder,
  allowed: readonly PurchaseOrderStatus[],
): void => {
  if (allowed.includes(status)) return;
  throw problem(purchasingErrors.PURCHASE_ORDER_STATUS, {
    detail: `${purchaseOrderId} is ${status}; this is possible while it is ${allowed.join(' or ')}`,
    extensions: { currentStatus: status },
  });
};
