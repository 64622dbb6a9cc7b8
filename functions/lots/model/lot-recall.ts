import type { Versioned } from '#shared/dynamodb/aggregate.ts';

/** A lot that must not be sold any more, and whose buyers are notified. */
export interface LotRecall extends Versioned {
  readonly recallId: string;
  readonly sku: string;
  readonly lot: string;
  readonly reason: string;
  readonly status: 'notifying' | 'notified';
  /** Units that were taken off the shelf. */
  readonly unitsStopped: number;
  readonly orders: number;
  readonly unitsSold: number;
  /** Till sales of the SKU without a scanned lot, at a location that had the lot. */
  readonly possibleOrders?: number;
  readonly possibleUnits?: number;
  /** Till sales, certain or possible, of buyers that nobody knows. */
  readonly unknownBuyers?: number;
  /** Locations that had the lot. */
  readonly places?: readonly string[];
  /** Places whose till sales were looked through; absent: orders are still notified. */
  readonly placesDone?: number;
  /** Up to which order of them buyers were notified. */
  readonly cursor?: string;
  readonly recalledAt: string;
  readonly recalledBy: string;
}

/** Units of a lot that left for an order. */
export interface LotSale {
  readonly sku: string;
  readonly lot: string;
  readonly orderId: string;
  readonly fulfilmentId: string;
  readonly channel: string;
  readonly customerId?: string;
  readonly quantity: number;
  readonly serials?: readonly string[];
  readonly takenAt: string;
  /** Sold over the counter: nobody to notify but a customer. */
  readonly isTillSale?: boolean;
}

/** Units that left over the counter without a scan of their lot. */
export interface UnscannedSale {
  readonly sku: string;
  readonly locationId: string;
  readonly orderId: string;
  readonly channel: string;
  readonly customerId?: string;
  readonly quantity: number;
  readonly soldAt: string;
}

/** A sale of a recalled lot; `isPossible`: of another lot, perhaps. */
export type RecalledSale = Pick<
  LotSale,
  'orderId' | 'fulfilmentId' | 'channel' | 'customerId' | 'quantity' | 'isTillSale'
> & { readonly isPossible?: boolean };

const unitsOf = (sales: readonly RecalledSale[]): number =>
  sales.reduce((sum, { quantity }) => sum + quantity, 0);

const unknownOf = (sales: readonly RecalledSale[]): number =>
  sales.filter(({ isTillSale, customerId }) => isTillSale === true && customerId === undefined).length;

/** After some orders with units of the lot; till sales follow when they were the last. */
export const afterOrders = (
  recall: LotRecall,
  sales: readonly RecalledSale[],
  nextCursor: string | undefined,
): LotRecall =>
  stepped(recall, nextCursor, {
    orders: recall.orders + new Set(sales.map(({ orderId }) => orderId)).size,
    unitsSold: recall.unitsSold + unitsOf(sales),
    unknownBuyers: (recall.unknownBuyers ?? 0) + unknownOf(sales),
  });

/** After some till sales at a location that may have units of the lot. */
export const afterTillSales = (
  recall: LotRecall,
  sales: readonly RecalledSale[],
  nextCursor: string | undefined,
): LotRecall =>
  stepped(recall, nextCursor, {
    possibleOrders: (recall.possibleOrders ?? 0) + sales.length,
    possibleUnits: (recall.possibleUnits ?? 0) + unitsOf(sales),
    unknownBuyers: (recall.unknownBuyers ?? 0) + unknownOf(sales),
  });

/** Goes on with the next page, the next location, or ends. */
const stepped = (recall: LotRecall, cursor: string | undefined, counted: Partial<LotRecall>): LotRecall => {
  const placesDone = recall.placesDone === undefined ? 0 : recall.placesDone + 1;
  const next = { ...recall, ...counted, cursor, version: recall.version + 1 };
  if (cursor !== undefined) return next;
  const isOver = placesDone >= (recall.places ?? []).length;
  return { ...next, placesDone, status: isOver ? 'notified' : 'notifying' };
};
