import { goodsCharged, type Order } from '../../orders/public.ts';
import { allocate } from '#shared/money/allocate.ts';

/** A line of goods, and what money was paid for it. */
export interface GoodsLine {
  readonly sku: string;
  /** The category it is in, and those above; empty while no rule asks. */
  readonly categories: readonly string[];
  /** Minor units, after discounts, less what gift cards and store credit paid. */
  readonly paid: number;
}

/** A paid order as rules see it. */
export interface PaidOrder {
  readonly orderId: string;
  readonly customerId: string;
  readonly channel: string;
  readonly currency: string;
  readonly method: 'ship' | 'pickup' | 'digital';
  /** Where it was sold, and where it is picked up. */
  readonly locations: readonly string[];
  /** ISO 8601 */
  readonly paidAt: string;
  readonly lines: readonly GoodsLine[];
  /** Money that was paid for goods, with their tax: what refunds are a part of. Minor units. */
  readonly money: number;
  readonly groups?: readonly string[];
  readonly isFirstPurchase?: boolean;
}

/** What money paid for the goods, and for each line of them, in the order of the lines. */
export const moneyFor = ({
  lines,
  totals,
  delivery,
  credits = [],
}: Pick<Order, 'lines' | 'totals' | 'credits'> & { readonly delivery: Pick<Order['delivery'], 'tax'> }): {
  readonly money: number;
  readonly lines: readonly number[];
} => {
  // A gift card earns nothing: it is money that is not spent yet.
  const earning = lines.map(({ total, giftCard }) => (giftCard === undefined ? total : 0));
  const cards = sumOf(lines.map(({ total }) => total)) - sumOf(earning);
  const goods = sumOf(earning);
  const charged = goodsCharged({ totals, delivery }) - cards;
  const money = Math.max(0, charged - sumOf(credits.map(({ amount }) => amount)));
  const paid = charged === 0 ? 0 : Number((BigInt(goods) * BigInt(money)) / BigInt(charged));
  return { money, lines: allocate(paid, earning) };
};

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
