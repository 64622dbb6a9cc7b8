import { eventOf, type Cause } from '#shared/events/envelope.ts';
import { GoodsReceived } from '../events.ts';
import type { GoodsReceipt } from '../model/goods-receipt.ts';

export const showReceipt = ({ fingerprint: _fingerprint, ...receipt }: GoodsReceipt) => ({
  receiptId: receipt.receiptId,
  locationId: receipt.locationId,
  purchaseOrderId: receipt.purchaseOrderId,
  supplierId: receipt.supplierId,
  currency: receipt.currency,
  lines: receipt.lines.map((line) => ({
    ...line,
    lots: line.lots?.map((lot) => ({
      ...lot,
      serials: lot.serials === undefined ? undefined : [...lot.serials],
    })),
  })),
  overReason: receipt.overReason,
  note: receipt.note,
  receivedAt: receipt.receivedAt,
  receivedBy: receipt.receivedBy,
});

export const receiptEvent = (
  receipt: GoodsReceipt,
  { cause, at }: { readonly cause: Cause; readonly at: string },
) =>
  eventOf(GoodsReceived, {
    aggregateId: receipt.receiptId,
    aggregateVersion: 1,
    occurredAt: at,
    cause,
    data: {
      receiptId: receipt.receiptId,
      locationId: receipt.locationId,
      purchaseOrderId: receipt.purchaseOrderId,
      supplierId: receipt.supplierId,
      currency: receipt.currency,
      lines: receipt.lines.map(({ lots: _lots, ...line }) => line),
    },
  });
