import type { CartCoupon } from '../../promotions/public.ts';
import type { LineToPrice, PriceMatch } from '../../quoting/public.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { DAY } from '#shared/time/clock.ts';
import type { CartCredit } from './cart-credit.ts';
import type { StaffDiscount } from './staff-discount.ts';

export type CartStatus = 'open' | 'ordered' | 'merged';

export interface CartLine extends LineToPrice {
  /** Each unit is a gift card. */
  readonly isGiftCard?: boolean;
}

/** What a shopper has gathered. Reserves nothing: stock is taken by the order. */
export interface Cart extends Versioned {
  readonly cartId: string;
  readonly status: CartStatus;
  readonly channel: string;
  readonly currency: string;
  /** Present once a signed-in customer owns it; then guests' tokens open it no more. */
  readonly customerId?: string;
  readonly lines: readonly CartLine[];
  /** Prices of competitors that were granted for lines of this cart; one for each SKU at most. */
  readonly priceMatches?: readonly PriceMatch[];
  /** Codes the shopper gave, whether or not they give anything now. */
  readonly coupons?: readonly CartCoupon[];
  /** What promotions gave on the goods when the shopper last saw it, minor units; unknown when absent. */
  readonly savings?: number;
  /** The location where staff sell it. */
  readonly soldAt?: string;
  /** Staff build it for a customer. */
  readonly draft?: CartDraft;
  /** What staff take off its goods. */
  readonly discount?: StaffDiscount;
  /** Gift cards and store credit that are to pay for it, in the order they are used. */
  readonly credits?: readonly CartCredit[];
  readonly createdAt: string;
  readonly changedAt: string;
  readonly hasContact?: boolean;
  /** When the shopper was found to have left; cleared by the next change. */
  readonly abandonedAt?: string;
  readonly orderId?: string;
  /** The Idempotency-Key of the checkout that ordered it. */
  readonly checkout?: { readonly key: string; readonly fingerprint: string };
  readonly mergedInto?: string;
  /** The merge of customers that it came with. */
  readonly mergedFrom?: string;
  /** Seconds since 1970, for cleaning up. */
  readonly ttl: number;
}

/** A cart that staff build for a customer, until a time. */
export interface CartDraft {
  /** `actorReference` of who opened it. */
  readonly by: string;
  /** ISO 8601 */
  readonly expiresAt: string;
}

/** True once nobody can change it or check it out any more. */
export const isExpiredDraft = ({ draft }: Pick<Cart, 'draft'>, now: number): boolean =>
  draft !== undefined && Date.parse(draft.expiresAt) <= now;

/** Milliseconds a cart is kept after its last change: a known shopper's longer than an anonymous one. */
export const keptMs = ({ customerId }: Pick<Cart, 'customerId'>): number =>
  (customerId === undefined ? 30 : 90) * DAY;

/**
 * What a cart takes of the room for `MAX_LINES` in an order’s transaction: using up a granted price or a gift card is two actions, as a line from two buckets
 * is. A gift card that is bought takes none of the order, and two actions when the order is cancelled.
 */
export const roomTaken = ({
  lines,
  priceMatches = [],
  credits = [],
}: Pick<Cart, 'lines' | 'priceMatches' | 'credits'>): number =>
  lines.reduce((sum, { isGiftCard, quantity }) => sum + (isGiftCard === true ? quantity : 1), 0) +
  priceMatches.length +
  credits.length;

/** Codes one cart may hold. */
export const MAX_COUPONS = 3;

/** Sets a line to a quantity; 0 removes it. */
export const withLine = (lines: readonly CartLine[], line: CartLine): readonly CartLine[] => {
  if (line.quantity === 0) return lines.filter(({ sku }) => sku !== line.sku);
  const known = lines.find(({ sku }) => sku === line.sku);
  if (known === undefined) return [...lines, line];
  return lines.map((other) => (other === known ? { ...line, lineId: known.lineId } : other));
};
