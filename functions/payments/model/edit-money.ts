import type { PaymentAccount } from './account.ts';
import { notYetRefunded, refundOfUnits, uncapturedOf, type LineUnits } from './refund-units.ts';
import type { Order } from '../../orders/public.ts';

/** What an edit or an exchange changes in the money of a paid order. Minor units. */
export interface BalanceChange {
  /** Above 0 the customer pays it, below 0 it goes back. */
  readonly difference: number;
  /** What goes back now; what an earlier edit left unpaid is let go of first. */
  readonly refund: number;
  /** What is to be paid afterwards, with what earlier edits left unpaid. */
  readonly balanceDue: number;
  /** The account with the units that are settled and what is to be paid; the refund is a step of its own. */
  readonly account: PaymentAccount;
}

/** The same of an edit, whose difference is `added` less `cancelled`. */
export interface EditMoney extends BalanceChange {
  /** What the added goods cost, with tax. */
  readonly added: number;
  /** What was paid for the cancelled units, less what promotions no longer give. */
  readonly cancelled: number;
}

/** Pure: the money of an edit, of which cancelled units pay for added ones. Each unit is worth money once. */
export const moneyOfEdit = (
  order: Order,
  account: PaymentAccount,
  { added, cancelled: units }: { readonly added: number; readonly cancelled: readonly LineUnits[] },
): EditMoney => {
  const worth = refundOfUnits(order, account, notYetRefunded(order.lines, account, units));
  if (worth.kind !== 'refund') throw new RangeError(`units of ${order.orderId}: ${worth.kind}`);
  const uncaptured = uncapturedOf(account, worth.amount);
  const lapsed = Math.min(account.awaited ?? 0, Math.max(0, worth.amount - uncaptured - added));
  // What goods of an exchange were to pay is let go of before money goes back.
  const cancelled = worth.amount - uncaptured - lapsed;
  const difference = added - cancelled;
  const unpaid = account.outstanding ?? 0;
  const balanceDue = Math.max(0, unpaid + difference);
  return {
    added,
    cancelled,
    difference,
    refund: Math.max(0, -(unpaid + difference)),
    balanceDue,
    account: {
      ...account,
      due: account.due + balanceDue - unpaid,
      outstanding: balanceDue,
      awaited: (account.awaited ?? 0) - lapsed,
      edits: (account.edits ?? 0) + 1,
      refundedUnits: worth.refundedUnits,
      refundedForUnits: worth.refundedForUnits,
      uncapturedForUnits: (account.uncapturedForUnits ?? 0) + uncaptured,
      attempts: withoutOpenPages(account.attempts),
    },
  };
};

/** A page that was opened for another amount pays nothing any more: money that comes by it goes back. */
export const withoutOpenPages = (attempts: PaymentAccount['attempts']): PaymentAccount['attempts'] =>
  attempts.map((attempt) =>
    attempt.status === 'pending'
      ? { ...attempt, status: 'failed', failure: 'refused', asked: undefined }
      : attempt,
  );
