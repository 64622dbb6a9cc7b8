import type { ArrivedLot } from '../../lots/public.ts';
/** Goods that came in at a location at one time. */
export interface GoodsReceipt {
  readonly receiptId: string;
  readonly locationId: string;
  readonly purchaseOrderId?: string;
  readonly shippingNoticeId?: string;
  readonly supplierId?: string;
  readonly currency?: string;
  readonly lines: readonly GoodsReceiptLine[];
  readonly overReason?: string;
  readonly note?: string;
  readonly receivedAt: string;
  readonly receivedBy: string;
  /** Of what the request said, to tell a repetition from another receipt. */
  readonly fingerprint: string;
}

export interface GoodsReceiptLine {
  readonly sku: string;
  /** Damaged ones included. */
  readonly quantity: number;
  readonly damaged: number;
  readonly unitCost?: number;
  /** Units by the lot on their label. */
  readonly lots?: readonly Omit<ArrivedLot, 'sku'>[];
}
