import { paidForUnits, worthOfReturn, type LostDiscount, type Order } from '../../orders/public.ts';
import { capturedOf, type PaymentAccount } from './account.ts';

/** So many units of a line of the order. */
export interface LineUnits {
  readonly lineId: string;
  readonly quantity: number;
}

/** What units come to, or why no money can be given back for them. `at` is the place in the question. */
export type UnitsRefund =
  | UnitsWorth
  | { readonly kind: 'unknown_line'; readonly at: number }
  | { readonly kind: 'too_many'; readonly at: number; readonly left: number };

/** What is given back for units, and how that comes about. */
export interface UnitsWorth extends Required<Pick<PaymentAccount, 'refundedUnits' | 'refundedForUnits'>> {
  readonly kind: 'refund';
  readonly amount: number;
  /** What was paid for each of the lines asked for. */
  readonly lines: readonly (LineUnits & { readonly paid: number })[];
  /** What promotions do not give any more, because of all that came back so far. */
  readonly lost: readonly LostDiscount[];
}

type Refunded = Pick<PaymentAccount, 'refundedUnits' | 'refundedForUnits'>;
type Sold = Pick<Order, 'lines' | 'promotions' | 'totals'>;

/**
 * What is given back for some units: what was paid for them, after their share of every discount and with their tax,
 * less what promotions that are weighed anew do not give any more. Each unit once, and together with what was given
 * back before never more than all units that came back are worth; the last one takes what does not divide.
 */
export const refundOfUnits = (order: Sold, before: Refunded, asked: readonly LineUnits[]): UnitsRefund => {
  const { refundedUnits: known = {} } = before;
  let refundedUnits = known;
  const lines: (LineUnits & { paid: number })[] = [];
  for (const [at, { lineId, quantity }] of asked.entries()) {
    const line = order.lines.find((each) => each.lineId === lineId);
    if (line === undefined) return { kind: 'unknown_line', at };
    const from = refundedUnits[lineId] ?? 0;
    if (from + quantity > line.quantity) return { kind: 'too_many', at, left: line.quantity - from };
    const paid = paidForUnits(line, order.totals.taxIncluded, { from, units: quantity });
    lines.push({ lineId, quantity, paid });
    refundedUnits = { ...refundedUnits, [lineId]: from + quantity };
  }
  const { amount: worth, lost } = worthOfReturn(order, refundedUnits);
  const given = before.refundedForUnits ?? worthOfReturn(order, known).amount;
  const amount = Math.max(0, worth - given);
  return { kind: 'refund', amount, lines, lost, refundedUnits, refundedForUnits: given + amount };
};

/** Units of cancelled ones that nothing was given back for, not by goodwill either. */
export const notYetRefunded = (
  sold: readonly LineUnits[],
  { refundedUnits = {} }: Pick<PaymentAccount, 'refundedUnits'>,
  cancelled: readonly LineUnits[],
): readonly LineUnits[] =>
  cancelled.flatMap(({ lineId, quantity }) => {
    const line = sold.find((each) => each.lineId === lineId);
    const left = (line?.quantity ?? 0) - (refundedUnits[lineId] ?? 0);
    return left > 0 ? [{ lineId, quantity: Math.min(quantity, left) }] : [];
  });

/** The units that were cancelled before the last share of an order was captured: never charged, and settled with it. */
export const cancelledBefore = (
  order: Sold,
  account: PaymentAccount,
  captured: number,
): Partial<Pick<PaymentAccount, 'refundedUnits' | 'refundedForUnits' | 'uncapturedForUnits'>> => {
  const cancelled = order.lines.flatMap(({ lineId, cancelled: quantity = 0 }) =>
    quantity > 0 ? [{ lineId, quantity }] : [],
  );
  const worth = refundOfUnits(order, account, notYetRefunded(order.lines, account, cancelled));
  if (worth.kind !== 'refund' || cancelled.length === 0) return {};
  const { refundedUnits, refundedForUnits, amount } = worth;
  return { refundedUnits, refundedForUnits, uncapturedForUnits: Math.min(amount, account.due - captured) };
};

/** What of the worth of cancelled units was never captured, because the rest of the authorised money was released. */
export const uncapturedOf = (account: PaymentAccount, worth: number): number => {
  const known = account.uncapturedForUnits ?? 0;
  const unpaid = account.outstanding ?? 0;
  return Math.min(worth, Math.max(0, account.due - capturedOf(account) - known - unpaid));
};
