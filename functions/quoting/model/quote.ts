import type { KeptDiscount, KeptGift, PromotionOutcome } from '../../promotions/public.ts';
import type { TaxDetail, TaxSum } from '../../tax/public.ts';
import type { UnitAmount } from '#shared/money/allocate-units.ts';
import type { Market } from './market.ts';
import type { PriceMatch } from './price-match.ts';

/**
 * Minor units one line may come to. 45 such lines with delivery and tax still add up exactly: far below 2⁵³.
 */
export const MAX_LINE_AMOUNT = 10_000_000_000_000;

/** A line as its shopper last saw it. */
export interface LineToPrice {
  readonly lineId: string;
  readonly sku: string;
  readonly quantity: number;
  /** Minor units, for one. */
  readonly unitPrice: number;
  readonly priceId: string;
  readonly name: string;
}

/** Lines to price, and where they are sold. */
export interface GoodsToPrice {
  readonly lines: readonly LineToPrice[];
  readonly market: Market;
  /** Prices that were granted for these lines. @default none */
  readonly priceMatches?: readonly PriceMatch[] | undefined;
}

/** Lines at today’s prices. Whatever is asked about them further prices nothing again. */
export interface PricedCart {
  readonly lines: readonly PricedLine[];
  readonly market: Market;
}

/** As much as is known of how the goods are delivered and paid. */
export interface QuoteTerms {
  /** @default nobody has chosen yet: no fee */
  readonly delivery?: ChosenDelivery;
  /** Credit that may pay for it, in the order it is used. @default none */
  readonly tenders?: readonly Tender[];
  /** SKUs of gifts that are known to be gone, whatever the market says. @default none */
  readonly giftsGone?: ReadonlySet<string>;
}

/** What a cart costs is asked with its lines, where it is sold, and as much as is known of how it is delivered and paid. */
export type QuoteRequest = GoodsToPrice & QuoteTerms;

/** A way of delivery, and what it costs before discounts. */
export interface ChosenDelivery {
  readonly method: 'ship' | 'pickup';
  readonly optionId: string;
  /** Minor units. */
  readonly fee: number;
  /** Where it is picked up. */
  readonly locationId?: string;
  /** Where the goods are handed over. @default where the market says they go */
  readonly country?: string;
}

/** Money somebody has with us already: a gift card, store credit. */
export interface Tender {
  readonly kind: string;
  readonly id: string;
  /** Minor units it may pay at most. */
  readonly balance: number;
  /** It pays whole multiples of so many minor units. @default 1 */
  readonly step?: number;
}

/** Step 1: a line at today's price. All amounts in minor units. */
export interface PricedLine {
  readonly lineId: string;
  readonly sku: string;
  readonly quantity: number;
  readonly name: string;
  readonly productId?: string;
  readonly variantName?: string;
  readonly imageUrl?: string;
  readonly unitPrice: number;
  readonly priceId: string;
  /** What the price tag compares it with. */
  readonly compareAt?: number;
  /** The price is not what the shopper last saw. */
  readonly priceChanged?: { readonly from: number; readonly to: number };
  /** The claim that `unitPrice` was granted by, and what it would be without; minor units. */
  readonly priceMatch?: { readonly claimId: string; readonly originalPrice: number };
  /** Why it cannot be bought now. */
  readonly unavailable?: 'not_sold_here' | 'no_price' | 'amount_too_large';
  /** Each unit is a gift card of its price: no promotion comes off it, and no credit pays it. */
  readonly giftCard?: { readonly validDays?: number | undefined };
}

/** Step 2: a line with the amount that promotions deduct it. */
export interface DiscountedLine extends PricedLine {
  /** unitPrice × quantity − discount. */
  readonly total: number;
  readonly discount: number;
  readonly discounts: readonly KeptDiscount[];
  /** The discount of each unit, in runs; present when there is one. A return gives exactly this back. */
  readonly unitDiscounts?: readonly UnitAmount[];
  /** A promotion gives it for nothing. */
  readonly gift?: KeptGift;
}

/** Step 3: what the delivery costs. */
export interface QuotedDelivery {
  /** Before discounts. */
  readonly fee: number;
  readonly discount: number;
}

/** Step 4: a line with the tax in it, or on it. */
export interface QuotedLine extends DiscountedLine {
  readonly tax: number;
  /** What is taken altogether: 0.11. */
  readonly taxRate: number;
  /** Absent for what cannot be bought. */
  readonly taxDetail?: TaxDetail;
}

/** Step 4, for the delivery. */
export interface TaxedDelivery extends QuotedDelivery {
  readonly tax: number;
  readonly taxRate: number;
  /** Absent when it costs nothing. */
  readonly taxDetail?: TaxDetail;
}

/** Step 4, altogether. */
export interface Taxes {
  readonly lines: readonly QuotedLine[];
  readonly delivery: TaxedDelivery;
  /** Per rate, as at the foot of an invoice. */
  readonly sums: readonly TaxSum[];
}

/** Step 5: the sums. `total` = goods − discount + delivery, plus tax unless `taxIncluded`. */
export interface QuotedTotals {
  readonly goods: number;
  readonly discount: number;
  /** After its own discounts. */
  readonly delivery: number;
  readonly tax: number;
  readonly total: number;
  readonly taxIncluded: boolean;
  /** Per rate, as at the foot of an invoice. */
  readonly taxes: readonly TaxSum[];
}

/** Step 6: what a tender pays of the total. */
export interface Credit {
  readonly kind: string;
  readonly id: string;
  readonly amount: number;
}

/** What a cart costs, from the price of each line to what is left to pay. */
export interface Quote {
  readonly lines: readonly QuotedLine[];
  readonly delivery: TaxedDelivery;
  readonly totals: QuotedTotals;
  /** What promotions gave, and why not more. */
  readonly promotions: PromotionOutcome;
  readonly credits: readonly Credit[];
  /** The total less the credits. */
  readonly due: number;
}
