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
  /** Up to which order buyers were notified. */
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
}
