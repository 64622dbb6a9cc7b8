import type { conflictKinds, settlements } from './conflict-kinds.ts';

/** A sale as a till without a network made it. Amounts in minor units of the channel’s currency. */
export interface OfflineSale {
  /** Chosen by the till: the same id is the same sale. */
  readonly saleId: string;
  /** ISO 8601 */
  readonly soldAt: string;
  readonly customerId?: string | undefined;
  readonly couponCode?: string | undefined;
  readonly lines: readonly OfflineLine[];
  /** The cash that was due. */
  readonly total: number;
}

export interface OfflineLine {
  readonly sku: string;
  readonly quantity: number;
  /** As charged for one. */
  readonly unitPrice: number;
  /** Before a discount that the till gave. @default `unitPrice` */
  readonly listPrice?: number | undefined;
  /** Units whose lot the till scanned. */
  readonly lots?: readonly { readonly lot: string; readonly quantity: number }[] | undefined;
}

/** What was otherwise than the till thought. */
export interface OfflineConflict {
  readonly kind: (typeof conflictKinds)[number];
  readonly sku?: string | undefined;
  /** As the till had it: a price, units, a code, a total. */
  readonly told: string;
  /** As it was. */
  readonly found: string;
}

/** A sale that was accepted, and what is to be said of it. */
export interface AcceptedSale {
  readonly saleId: string;
  readonly version: number;
  /** Tells this sale from another with its id. */
  readonly contentHash: string;
  readonly orderId: string;
  readonly channel: string;
  readonly locationId: string;
  readonly soldAt: string;
  readonly recordedAt: string;
  readonly conflicts: readonly OfflineConflict[];
  readonly settled?: {
    readonly as: (typeof settlements)[number];
    readonly note?: string | undefined;
    readonly by: string;
    readonly at: string;
  };
}
