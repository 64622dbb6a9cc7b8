import { paidForUnits, type Order } from '../../orders/store/parts.ts';
import type { PaymentAccount } from './account.ts';

/** So many units of a line of the order. */
export interface AskedUnits {
  readonly lineId: string;
  readonly quantity: number;
}

/** What units come to, or why no money can be given back for them. `at` is the place in the question. */
export type UnitsRefund =
  | { readonly kind: 'refund'; readonly amount: number; readonly refundedUnits: RefundedUnits }
  | { readonly kind: 'unknown_line'; readonly at: number }
  | { readonly kind: 'too_many'; readonly at: number; readonly left: number };

type RefundedUnits = NonNullable<PaymentAccount['refundedUnits']>;

/**
 * What was paid for some units, after their share of every discount and with their tax. Each unit once: what was
 * given back for before is not there any more, and the last one takes what does not divide.
 */
export const refundOfUnits = (
  { lines, totals }: Pick<Order, 'lines' | 'totals'>,
  { refundedUnits = {} }: Pick<PaymentAccount, 'refundedUnits'>,
  asked: readonly AskedUnits[],
): UnitsRefund => {
  let amount = 0;
  let refunded: RefundedUnits = refundedUnits;
  for (const [at, { lineId, quantity }] of asked.entries()) {
    const line = lines.find((each) => each.lineId === lineId);
    if (line === undefined) return { kind: 'unknown_line', at };
    const from = refunded[lineId] ?? 0;
    if (from + quantity > line.quantity) return { kind: 'too_many', at, left: line.quantity - from };
    amount += paidForUnits(line, totals.taxIncluded, { from, units: quantity });
    refunded = { ...refunded, [lineId]: from + quantity };
  }
  return { kind: 'refund', amount, refundedUnits: refunded };
};
