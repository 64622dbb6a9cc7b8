import type { Order } from '../../orders/public.ts';
import { creditRange, moneyRange, orderAfterEdits, ownPart } from './book-order-money.ts';
import { balancedLines, credit, debit, type JournalLine } from './journal.ts';
import { sharesBetween, type OrderShares } from './revenue.ts';

/** What was paid of an order before an edit. Minor units. */
export interface PaidBeforeEdit {
  /** Which edit it is, from 1. */
  readonly edit: number;
  /** Captured less refunded. */
  readonly paid: number;
  readonly creditPaid: readonly { readonly accountId: string; readonly amount: number }[];
}

/**
 * The journal lines of an edit. What was paid before was booked in the proportions that the order had; it moves to those
 * that it has now, so that all entries together always book the order as it is.
 */
export const editLines = (order: Order, edited: PaidBeforeEdit): readonly JournalLine[] => {
  const before = bookedOf(orderAfterEdits(order, edited.edit - 1), edited);
  const after = bookedOf(orderAfterEdits(order, edited.edit), edited);
  return balancedLines([
    credit('sales', after.sales - before.sales),
    debit('discounts', after.discounts - before.discounts),
    credit('delivery_income', after.delivery - before.delivery),
    credit('tax_payable', after.tax - before.tax),
    credit('gift_cards_sold', after.giftCards - before.giftCards),
    credit('customer_deposits', after.owed - before.owed),
  ]);
};

interface Booked extends OrderShares {
  /** Paid beyond what the order costs. */
  readonly owed: number;
}

/** What the money and the credit that were paid come to in the proportions of an order. */
const bookedOf = (order: Order, { paid, creditPaid }: PaidBeforeEdit): Booked =>
  [
    { range: moneyRange(order), amount: paid },
    ...creditPaid.map(({ accountId, amount }) => ({ range: creditRange(order, accountId), amount })),
  ]
    .map(({ range, amount }) => {
      const { start, end } = ownPart(range, { before: 0, after: amount });
      return { ...sharesBetween(order, start, end), owed: amount - (end - start) };
    })
    .reduce((a, b) => ({
      sales: a.sales + b.sales,
      discounts: a.discounts + b.discounts,
      delivery: a.delivery + b.delivery,
      tax: a.tax + b.tax,
      giftCards: a.giftCards + b.giftCards,
      owed: a.owed + b.owed,
    }));
