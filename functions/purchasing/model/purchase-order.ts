import type { Versioned } from '#shared/dynamodb/aggregate.ts';

export const purchaseOrderStatuses = [
  'draft',
  'approved',
  'sent',
  'confirmed',
  'partly_received',
  'received',
  'closed',
  'cancelled',
] as const;
export type PurchaseOrderStatus = (typeof purchaseOrderStatuses)[number];

export interface PurchaseOrderLine {
  readonly sku: string;
  readonly quantity: number;
  /** Minor units of the order’s currency. */
  readonly unitCost: number;
  /** Units that came in, damaged ones included. */
  readonly received: number;
  readonly damaged: number;
}

export interface PurchaseOrder extends Versioned {
  readonly purchaseOrderId: string;
  readonly status: PurchaseOrderStatus;
  readonly supplierId: string;
  readonly locationId: string;
  readonly currency: string;
  readonly lines: readonly PurchaseOrderLine[];
  readonly total: number;
  readonly expectedAt?: string;
  readonly note?: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly approvedAt?: string;
  readonly approvedBy?: string;
  readonly sentAt?: string;
  readonly sentBy?: string;
  readonly medium?: 'message' | 'file' | 'phone';
  readonly confirmedAt?: string;
  readonly supplierReference?: string;
  readonly closedAt?: string;
  readonly closedBy?: string;
  readonly closedReason?: string;
  readonly receiptIds: readonly string[];
  readonly shippingNotices?: readonly ShippingNotice[];
}

/** What a supplier or warehouse says is on its way. */
export interface ShippingNotice {
  readonly noticeId: string;
  readonly fingerprint: string;
  readonly expectedAt: string;
  readonly lines: readonly NoticeLine[];
  /** Serial shipping container codes of its pallets or boxes. */
  readonly ssccs?: readonly string[];
  readonly announcedAt: string;
  /** The receipt that took it in. */
  readonly receiptId?: string;
}

export interface NoticeLine {
  readonly sku: string;
  readonly quantity: number;
  readonly lots?: readonly {
    readonly lot: string;
    readonly expiresOn?: string;
    readonly quantity: number;
    readonly serials?: readonly string[];
  }[];
}

/** The order with a notice, expected when the last of what is on its way comes. */
export const noticedOrder = (order: PurchaseOrder, notice: ShippingNotice): PurchaseOrder => ({
  ...order,
  shippingNotices: [...(order.shippingNotices ?? []), notice],
  expectedAt: notice.expectedAt,
  version: order.version + 1,
});

/** The notices once a receipt took one of them in. */
export const noticesAfterReceipt = (
  { shippingNotices }: PurchaseOrder,
  noticeId: string | undefined,
  receiptId: string,
): PurchaseOrder['shippingNotices'] =>
  shippingNotices?.map((notice) => (notice.noticeId === noticeId ? { ...notice, receiptId } : notice));

/** Approved and not done: its units are on their way. */
export const isExpected = ({ status }: Pick<PurchaseOrder, 'status'>): boolean =>
  status === 'approved' || status === 'sent' || status === 'confirmed' || status === 'partly_received';

export const isDone = ({ status }: Pick<PurchaseOrder, 'status'>): boolean =>
  status === 'received' || status === 'closed' || status === 'cancelled';

/** Units of a line that are still to come. */
export const outstandingOf = (
  order: Pick<PurchaseOrder, 'status'>,
  { quantity, received }: Pick<PurchaseOrderLine, 'quantity' | 'received'>,
): number => (isExpected(order) ? Math.max(0, quantity - received) : 0);

export const totalOf = (lines: readonly Pick<PurchaseOrderLine, 'quantity' | 'unitCost'>[]): number =>
  lines.reduce((sum, { quantity, unitCost }) => sum + quantity * unitCost, 0);

/** Units that came in for a SKU. */
export interface UnitsReceived {
  readonly sku: string;
  /** Damaged ones included. */
  readonly quantity: number;
  readonly damaged: number;
}

/** Units of a SKU beyond what was ordered. */
export interface UnitsOver {
  readonly sku: string;
  readonly over: number;
  readonly outstanding: number;
}

export const unitsOver = (order: PurchaseOrder, received: readonly UnitsReceived[]): readonly UnitsOver[] =>
  received.flatMap(({ sku, quantity }): UnitsOver[] => {
    const line = order.lines.find((each) => each.sku === sku);
    const outstanding = line === undefined ? 0 : outstandingOf(order, line);
    return quantity > outstanding ? [{ sku, over: quantity - outstanding, outstanding }] : [];
  });

/** The order after goods came in: received whole when every line is, else partly. */
export const receivedInto = (
  order: PurchaseOrder,
  receiptId: string,
  units: readonly UnitsReceived[],
): PurchaseOrder => {
  const lines = order.lines.map((line) => {
    const came = units.find(({ sku }) => sku === line.sku);
    return came === undefined
      ? line
      : { ...line, received: line.received + came.quantity, damaged: line.damaged + came.damaged };
  });
  const isWhole = lines.every(({ quantity, received }) => received >= quantity);
  return {
    ...order,
    lines,
    status: isWhole ? 'received' : 'partly_received',
    receiptIds: [...order.receiptIds, receiptId],
    version: order.version + 1,
  };
};
