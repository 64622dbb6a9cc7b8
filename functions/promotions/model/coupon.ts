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
  /** ISO 8601; not valid from then on. @default as long as its promotion */
  readonly expiresAt?: string;
}

/** The counter of a coupon, with what changed it last: from that the event of the change is made. */
export interface CouponUse {
  readonly code: string;
  readonly promotionId: string;
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

/** What a cart remembers of a code it holds. Its limit is not: that may change while the cart lies. */
export interface CartCoupon {
  readonly code: string;
  readonly promotionId: string;
}
