import type { Category, Offer } from '../../../catalog/public.ts';
import type { Channel } from '../../../channels/public.ts';
import type { PriceContext, PriceList } from '../../../pricing/public.ts';
import type { Incentives, KeptDiscount, KeptGift, PromotionOutcome } from '../../../promotions/public.ts';
import type { ItemTax, TaxRule, TaxSum } from '../../../tax/public.ts';
import type { UnitAmount } from '#shared/money/allocate-units.ts';
import type { CartLine } from '../../model/cart.ts';
import type { PriceMatch } from '../../model/price-match.ts';
import type { Buyer } from '../buyer.ts';

/** What narrows a price beside channel, quantity and time. */
export type PricedFor = Pick<PriceContext, 'locationId' | 'country' | 'customerId' | 'customerGroups'>;

/** What pricing a cart needs, read at one moment. */
export interface Market {
  readonly channel: Channel;
  readonly currency: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly offers: ReadonlyMap<string, Offer>;
  readonly prices: ReadonlyMap<string, PriceList>;
  /** Whose prices they are, and where. @default the public ones of the channel */
  readonly pricedFor?: PricedFor;
  /** The tree of categories, when some promotion asks for it. */
  readonly categories: readonly Category[];
  /** What promotions may give, and who would get it. */
  readonly incentives: Incentives;
  readonly buyer: Buyer;
  /** By SKU: units that can be sold now. */
  readonly units: ReadonlyMap<string, number>;
  /** Where the goods go, as taxes see it: `ID`, `US-NY`. */
  readonly taxRegion: string;
  /** What is known of the taxes there. */
  readonly taxRules: ReadonlyMap<string, TaxRule>;
}

/** What a cart costs is asked with its lines, where it is sold, and as much as is known of how it is delivered and paid. */
export interface Question {
  readonly lines: readonly CartLine[];
  readonly market: Market;
  /** Prices that were granted for these lines. @default none */
  readonly priceMatches?: readonly PriceMatch[] | undefined;
  /** @default nobody has chosen yet: no fee */
  readonly delivery?: ChosenDelivery;
  /** Credit that may pay for it, in the order it is used. @default none */
  readonly tenders?: readonly Tender[];
  /** SKUs of gifts that are known to be gone, whatever the market says. @default none */
  readonly giftsGone?: ReadonlySet<string>;
}

/** A way of delivery, and what it costs before discounts. */
export interface ChosenDelivery {
  readonly method: 'ship' | 'pickup';
  readonly optionId: string;
  /** Minor units. */
  readonly fee: number;
  /** Where it is picked up. */
  readonly locationId?: string;
}

/** Money somebody has with us already: a gift card, store credit. */
export interface Tender {
  readonly kind: string;
  readonly id: string;
  /** Minor units it may pay at most. */
  readonly balance: number;
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
  readonly unavailable?: 'not_sold_here' | 'no_price';
  /** Each unit is a gift card worth its price: no promotion comes off it, and no credit pays it. */
  readonly giftCard?: { readonly validDays?: number | undefined };
}

/** Step 2: a line with what promotions take off it. */
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

/** How something is taxed, unit by unit and for each authority; an invoice and a partial refund need no more. */
export type TaxDetail = Omit<ItemTax, 'tax' | 'rate'>;

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

/** Step 5: the sums. `total` = goods − discount + delivery, plus tax unless it is included. */
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
