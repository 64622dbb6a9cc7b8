import {
  goodsCharged,
  paidForUnits,
  quantitiesOf,
  worthOfReturn,
  type Order,
  type OrderLine,
} from '../../orders/public.ts';
import {
  authorisedAttempt,
  capturableOf,
  capturedOf,
  refundable,
  refundedOf,
  type PaymentAccount,
} from './account.ts';

/** What is to be captured now of an order that is paid as its goods are sent. */
export interface ShippedShare {
  /** Minor units; 0 with `final` only, which releases the rest. */
  readonly amount: number;
  /** True: nothing is left to send. */
  readonly final: boolean;
}

type Sold = Pick<Order, 'lines' | 'promotions' | 'totals' | 'delivery'>;

/**
 * The share of what was sent and is not captured yet, compared with the order as it is: an event that comes twice or
 * late finds nothing to capture. The delivery fee goes with the first goods, gift cards with the last.
 */
export const shippedShare = (order: Sold, account: PaymentAccount): ShippedShare | undefined => {
  const attempt = authorisedAttempt(account);
  const capturable = attempt === undefined ? 0 : capturableOf(account, attempt);
  if (capturable === 0) return undefined;
  const final = isAllSent(order);
  const worth = Math.min(final ? worthOfKept(order) : worthOfSent(order), account.due);
  const amount = Math.min(Math.max(0, worth - takenOf(account)), capturable);
  return amount === 0 && !final ? undefined : { amount, final };
};

/** What was charged for everything that was not cancelled, with the delivery. */
const worthOfKept = (order: Sold): number =>
  order.totals.total -
  worthOfReturn(
    order,
    Object.fromEntries(order.lines.map(({ lineId, cancelled = 0 }) => [lineId, cancelled])),
  ).amount;

/**
 * What was paid beyond what is kept of the order, once the last share is captured: credit goes back before money.
 *
 * @param account after the last capture
 */
export const overpaidOf = (
  order: Sold,
  account: PaymentAccount,
): { readonly credit: number; readonly money: number } => {
  const fromCredit = order.totals.total - account.due;
  const overpaid = Math.max(0, capturedOf(account) - refundedOf(account) + fromCredit - worthOfKept(order));
  const credit = Math.min(overpaid, fromCredit);
  return { credit, money: Math.min(overpaid - credit, refundable(account)) };
};

/** Captured, or being captured. */
const takenOf = (account: PaymentAccount): number =>
  (account.pendingCaptures ?? []).reduce((sum, { amount }) => sum + amount, capturedOf(account));

/** Cancelled units are counted from the first of a line, so those that are sent come after them. */
const worthOfSent = (order: Sold): number => {
  const { lines, totals } = order;
  const goods = lines.reduce(
    (sum, line) =>
      sum + paidForUnits(line, totals.taxIncluded, { from: line.cancelled ?? 0, units: sentOf(line) }),
    0,
  );
  return lines.some((line) => sentOf(line) > 0) ? goods + totals.total - goodsCharged(order) : 0;
};

const sentOf = (line: OrderLine): number => {
  const { shipped, delivered, returned } = quantitiesOf(line);
  return shipped + delivered + returned;
};

/** Gift cards are not sent: they are issued once the order is paid. */
const isAllSent = ({ lines }: Sold): boolean =>
  lines
    .filter(({ giftCard }) => giftCard === undefined)
    .every((line) => sentOf(line) + (line.cancelled ?? 0) === line.quantity);
