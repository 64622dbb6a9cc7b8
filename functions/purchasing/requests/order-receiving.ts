import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Cause } from '#shared/events/envelope.ts';
import { DAY, type Clock } from '#shared/time/clock.ts';
import { PurchaseOrderClosed } from '../events.ts';
import type { GoodsReceipt } from '../model/goods-receipt.ts';
import { noticesAfterReceipt, receivedInto, type PurchaseOrder } from '../model/purchase-order.ts';
import { savePurchaseOrderParts } from '../store/purchase-orders.ts';
import { addLeadTimePart } from '../store/suppliers.ts';
import { orderEvent, orderFactsOf } from '../view/order-events.ts';

/** What a receipt does to its purchase order: fewer units to come, and when all are there, the end and its lead time. */
export const orderReceivingParts = (
  before: PurchaseOrder,
  receipt: GoodsReceipt,
  how: { readonly cause: Cause; readonly at: string },
  clock: Clock,
): readonly TransactionPart[] => {
  const order = {
    ...receivedInto(before, receipt.receiptId, receipt.lines),
    shippingNotices: noticesAfterReceipt(before, receipt.shippingNoticeId, receipt.receiptId),
  };
  const isWhole = order.status === 'received' && before.status !== 'received';
  if (!isWhole) return savePurchaseOrderParts(order, [], clock);
  const ended = { ...order, closedAt: how.at };
  const closed = orderEvent(
    PurchaseOrderClosed,
    ended,
    { ...orderFactsOf(ended), status: 'received' as const },
    how,
  );
  return [...savePurchaseOrderParts(ended, [closed], clock), ...leadTimeParts(ended, how.at)];
};

const leadTimeParts = ({ supplierId, sentAt }: PurchaseOrder, at: string): readonly TransactionPart[] =>
  sentAt === undefined ? [] : [addLeadTimePart(supplierId, (Date.parse(at) - Date.parse(sentAt)) / DAY)];
