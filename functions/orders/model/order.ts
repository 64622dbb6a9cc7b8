import type * as z from 'zod/mini';
import type { KeptDiscount, KeptGift, Redemption } from '../../promotions/public.ts';
import type { UnitAmount } from '#shared/money/allocate-units.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { TaxDetail, TaxSum } from '../../tax/public.ts';
import type { orderContact } from '../schemas.ts';
import type { holdReasons, orderQueues } from './hold-reasons.ts';

/**
 * Where an order stands.
 * - `awaiting_payment`: reserves its stock until `expiresAt`.
 * - `confirmed`: to be paid with cash at hand-over, or out of what was authorised as goods are sent; holds its stock
 *   until `expiresAt`, if it has one.
 * - `paid`: the money is there; its stock is committed.
 * - `cancelled`, `expired`: the stock was given back.
 */
export type OrderStatus = 'awaiting_payment' | 'confirmed' | 'paid' | 'cancelled' | 'expired';

/** Units of a line that one stock bucket gives. */
export interface Allocation {
  /** The part it is, when the line is a kit. @default the line's own SKU */
  readonly sku?: string;
  readonly locationId: string;
  readonly bucket: string;
  readonly quantity: number;
  /** How far units of `quantity` got, each counted once; the rest stands there to be picked. @default 0 */
  readonly picked?: number;
  readonly shipped?: number;
  readonly delivered?: number;
  readonly returned?: number;
  /** Handed over though the books did not have it: no stock knows of these units. */
  readonly unbooked?: boolean;
}

/** Units of a line that wait for stock on its way: their place in the queue, and when they are expected. */
export interface LineBackorder {
  /** Of a kit, the component. */
  readonly sku: string;
  readonly locationId: string;
  readonly position: number;
  readonly quantity: number;
  readonly kind: 'backorder' | 'preorder';
  /** ISO 8601; absent while nothing that is on its way covers it. */
  readonly promisedAt?: string | undefined;
}

/** A line as it was sold: a snapshot, so that a product changed or unpublished later changes no order. */
export interface OrderLine {
  readonly lineId: string;
  readonly sku: string;
  readonly productId: string;
  readonly name: string;
  readonly variantName?: string;
  readonly imageUrl?: string;
  /** As it was ordered; what became of the units say `allocations` and `cancelled`. */
  readonly quantity: number;
  /** Units that were cancelled: allocated no more, and paid back. @default 0 */
  readonly cancelled?: number;
  /** What one unit consists of, when the line is a kit. */
  readonly parts?: readonly { readonly sku: string; readonly quantity: number }[];
  /** Minor units of the order's currency, for one. */
  readonly unitPrice: number;
  /** The price record that won. */
  readonly priceId: string;
  /** Minor units for the line, after discounts. */
  readonly total: number;
  /** What promotions took off, minor units. @default 0 */
  readonly discount?: number;
  readonly discounts?: readonly KeptDiscount[];
  /** The discount of each unit, in runs, so that a partial return gives back exactly what was paid. */
  readonly unitDiscounts?: readonly UnitAmount[];
  /** The price-match claim that granted `unitPrice`, and what it would have been. */
  readonly priceMatch?: { readonly claimId: string; readonly originalPrice: number };
  /** Each unit is a gift card worth what was paid for it. */
  readonly giftCard?: { readonly validDays?: number | undefined };
  /** A promotion gave it for nothing. */
  readonly gift?: KeptGift;
  /** Minor units; inside `total` when prices include tax. */
  readonly tax: number;
  /** 0.11 for 11 %. */
  readonly taxRate?: number;
  /** Tax per authority and unit. */
  readonly taxDetail?: TaxDetail;
  /** When units of it were last delivered or collected, ISO 8601; absent before. */
  readonly deliveredAt?: string;
  readonly allocations: readonly Allocation[];
  /** Of its waiting units, those that were promised. @default none */
  readonly backorders?: readonly LineBackorder[] | undefined;
}

/** How the goods get to the customer; amounts in minor units, instants in ISO 8601. */
export type Delivery = DeliveryCost &
  (
    | { readonly method: 'ship'; readonly arrivesBy?: string }
    | { readonly method: 'pickup'; readonly locationId: string; readonly readyBy?: string }
    | { readonly method: 'digital' }
  );

/** A delivery of some lines of an order, with an option and a fee of its own. */
export type DeliveryGroup = Delivery & { readonly groupId: string; readonly lineIds: readonly string[] };

interface DeliveryCost {
  readonly optionId: string;
  readonly fee: number;
  /** What promotions took off the fee. @default 0 */
  readonly discount?: number;
  /** On what is paid of the fee; inside it when prices include tax. */
  readonly tax?: number;
  /** 0.11 for 11 %. */
  readonly taxRate?: number;
}

/** Sums of the order in minor units: `total` = goods − discount + delivery, plus tax unless `taxIncluded`. */
export interface Totals {
  readonly goods: number;
  readonly discount: number;
  readonly delivery: number;
  readonly tax: number;
  readonly total: number;
  readonly taxIncluded: boolean;
  /** Per rate, as at the foot of an invoice. Absent in orders from before rates were kept. */
  readonly taxes?: readonly TaxSum[];
}

/** Sums that held until an edit. */
export interface EarlierTotals {
  readonly totals: Totals;
  /** When the edit was made, ISO 8601. */
  readonly until: string;
}

/** `cash`, or the name of a payment provider; orders keep the name of one that is not offered any more. */
export type PaymentMethod = string;
export type PaymentStatus = 'pending' | 'authorised' | 'captured' | 'failed' | 'refund_pending' | 'refunded';

/** The money side of an order, as payments last told it. */
export interface OrderPayment {
  readonly method: PaymentMethod;
  readonly status: PaymentStatus;
  /** Counts the tries to pay, from 1. */
  readonly attempt: number;
  /** Minor units taken so far. */
  readonly captured: number;
  /** Minor units given back so far. */
  readonly refunded: number;
  /** Where the customer pays, while there is something to pay. */
  readonly redirectUrl?: string;
  /** Of an order with several tenders: how each stands. @default one pays all */
  readonly parts?: readonly PaymentPart[];
  /** Version of the payments' own account this was told at; the newer one holds. 0 before anything happened. */
  readonly asOf: number;
}

/** What one tender of several is to pay of an order, minor units. All of them together are what is due. */
export interface OrderTender {
  readonly method: PaymentMethod;
  readonly amount: number;
}

/** How one tender of several stands. */
export interface PaymentPart extends OrderTender {
  readonly status: PaymentStatus;
  readonly redirectUrl?: string;
}

/** What a gift card, store credit or points paid of an order. */
export interface OrderCredit {
  readonly kind: 'gift_card' | 'store_credit' | 'points';
  readonly accountId: string;
  /** Of a gift card: the end of its code. */
  readonly lastFour?: string;
  /** Minor units. */
  readonly amount: number;
  /** Of points: how many paid that amount. */
  readonly points?: number;
}

/** An accepted order. Its conditional status settles every race between payment, expiry and cancellation. */
export interface Order extends Versioned {
  readonly orderId: string;
  readonly status: OrderStatus;
  readonly channel: string;
  readonly currency: string;
  /** Absent for guests. */
  readonly customerId?: string;
  /** A guest placed it, who verified their address later. @default false */
  readonly isJoined?: boolean;
  /** Whose it was before profiles were merged, the latest last, and the merge. @default nobody's */
  readonly owners?: readonly { readonly customerId: string; readonly reason: string }[];
  readonly cartId: string;
  readonly lines: readonly OrderLine[];
  /** How the goods get to the customer; of a mixed order its first group, with the fees of all groups. */
  readonly delivery: Delivery;
  /** The deliveries of a mixed order. @default `delivery` for all lines */
  readonly groups?: readonly DeliveryGroup[];
  /** Words of staff to find it by. @default none */
  readonly tags?: readonly string[];
  /** Its goods stay on their shelves. @default it may leave */
  readonly hold?: OrderHold;
  /** Some of its units wait for somebody’s decision. @default none do */
  readonly attention?: OrderAttention;
  /** Locations that count it among the orders of a local day. @default none */
  readonly capacity?: readonly { readonly locationId: string; readonly day: string }[];
  readonly totals: Totals;
  /** What they were before each edit, the earliest first. @default it was never edited */
  readonly earlierTotals?: readonly EarlierTotals[];
  /** What promotions gave, and what of their limits it holds. @default nothing */
  readonly promotions?: readonly Redemption[];
  /** What credit paid, in the order it was used. @default none */
  readonly credits?: readonly OrderCredit[];
  readonly payment: OrderPayment;
  /** The tenders that pay what is due, when there are several. @default `payment.method` pays all */
  readonly tenders?: readonly OrderTender[];
  readonly placedAt: string;
  /** When an order that is not paid gives its stock back; absent: never. */
  readonly expiresAt?: string;
  /** `actorReference` of who placed it. */
  readonly actor: string;
  /** The location where it was sold, when it was sold at one. */
  readonly soldAt?: string;
}

/** Why an order may not leave yet. */
export interface OrderHold {
  readonly reason: (typeof holdReasons)[number];
  /** ISO 8601 */
  readonly since: string;
  /** `actorReference` of who holds it back. */
  readonly by: string;
  /** The hold that was there before it, and is again once its own reason is gone. @default none */
  readonly replaced?: OrderHold;
}

/** The queue an order stands in, and whose it is. */
export interface OrderAttention {
  readonly queue: (typeof orderQueues)[number];
  readonly owner: string;
  /** ISO 8601 */
  readonly since: string;
}

/** Who receives the order, and where. Personal data: an item of its own, so that it can be erased. */
export type OrderContact = z.output<typeof orderContact>;

/** The payment of an order that was just placed. */
export const unpaid = (method: PaymentMethod): OrderPayment => ({
  method,
  status: 'pending',
  attempt: 1,
  captured: 0,
  refunded: 0,
  asOf: 0,
});

/** Whole units of all lines. */
export const unitsOf = ({ lines }: Pick<Order, 'lines'>): number =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0);
