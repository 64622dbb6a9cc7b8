import { dueOf, type Order } from '../../orders/public.ts';
import { credit, debit, type JournalLine } from './journal.ts';

/** What the total of an order consists of, minor units: sales − discounts + delivery + tax + giftCards = total. */
export interface OrderShares {
  readonly sales: number;
  readonly discounts: number;
  readonly delivery: number;
  readonly tax: number;
  /** Bought gift cards: no revenue until they are spent. */
  readonly giftCards: number;
}

type SoldOrder = Pick<Order, 'lines' | 'totals' | 'delivery' | 'credits'>;

/** The shares of an order, each without tax. Tax inside prices is taken off discounts in the proportion of the total. */
export const sharesOfOrder = ({ lines, totals, delivery }: SoldOrder): OrderShares => {
  const { total, tax, taxIncluded } = totals;
  const giftCards = lines.reduce((sum, line) => sum + (line.giftCard === undefined ? 0 : line.total), 0);
  const discounts = taxIncluded ? totals.discount - partOf(tax, totals.discount, total) : totals.discount;
  const fee = totals.delivery - (taxIncluded ? (delivery.tax ?? 0) : 0);
  return { sales: total - tax - fee - giftCards + discounts, discounts, delivery: fee, tax, giftCards };
};

/**
 * The shares of the money between two points of an order’s total. All money from 0 to the total gives exactly the shares of
 * the order, in however many steps it comes; what goes back takes exactly what came. Gift cards are the first that money
 * pays and the last that goes back, as credit never pays for them.
 */
export const sharesBetween = (order: SoldOrder, from: number, to: number): OrderShares => {
  const start = sharesUpTo(order, from);
  const end = sharesUpTo(order, to);
  return {
    sales: end.sales - start.sales,
    discounts: end.discounts - start.discounts,
    delivery: end.delivery - start.delivery,
    tax: end.tax - start.tax,
    giftCards: end.giftCards - start.giftCards,
  };
};

const sharesUpTo = (order: SoldOrder, point: number): OrderShares => {
  const all = sharesOfOrder(order);
  const paidWithCredit = order.totals.total - dueOf(order);
  const giftCards = Math.min(Math.max(point - paidWithCredit, 0), all.giftCards);
  const others = point - giftCards;
  const share = (whole: number): number => partOf(whole, others, order.totals.total - all.giftCards);
  const discounts = share(all.discounts);
  const delivery = share(all.delivery);
  const tax = share(all.tax);
  return { discounts, delivery, tax, giftCards, sales: others - delivery - tax + discounts };
};

/** What the customer pays is revenue; what goes back is a return of it. */
export const revenueLines = ({
  sales,
  discounts,
  delivery,
  tax,
  giftCards,
}: OrderShares): readonly JournalLine[] => {
  const goesBack = sales - discounts + delivery + tax + giftCards < 0;
  return [
    ...(goesBack
      ? [credit('sales_returns', sales - discounts)]
      : [credit('sales', sales), debit('discounts', discounts)]),
    credit('delivery_income', delivery),
    credit('tax_payable', tax),
    credit('gift_cards_sold', giftCards),
  ];
};

const partOf = (whole: number, point: number, total: number): number =>
  total === 0 ? 0 : Number((BigInt(whole) * BigInt(point)) / BigInt(total));
