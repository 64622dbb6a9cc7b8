import type { Versioned } from '#shared/dynamodb/aggregate.ts';

/** A code that unlocks a promotion. */
export interface Coupon extends Versioned {
  /** As `normalisedCode` writes it. */
  readonly code: string;
  readonly promotionId: string;
  /** Of generated codes: the batch they were made in. */
  readonly batchId?: string;
  /** Orders in total. @default any number */
  readonly uses?: number;
  readonly isRevoked: boolean;
  /** Into how many shards its counter is split. */
  readonly shards: number;
}

/** One shard of a coupon's counter, with what changed it last: from that the event of the change is made. */
export interface CouponUse {
  readonly code: string;
  readonly promotionId: string;
  readonly shard: number;
  readonly uses: number;
  readonly version: number;
  readonly last: {
    readonly kind: 'redeemed' | 'released';
    readonly orderId: string;
    readonly customerId?: string;
    readonly channel: string;
    readonly amount: number;
    readonly currency: string;
    readonly at: string;
    readonly actor: string;
    readonly correlationId: string;
  };
}

/** What a cart remembers of a code it holds: enough to read its counter with the prices. */
export interface CartCoupon {
  readonly code: string;
  readonly promotionId: string;
  readonly shards: number;
}
