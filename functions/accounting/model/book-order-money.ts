import { dueOf, type Order } from '../../orders/public.ts';
import { credit, type JournalLine } from './journal.ts';
import { revenueLines, sharesBetween } from './revenue.ts';

/** The part of an order’s total that one tender pays. */
export interface TenderRange {
  readonly from: number;
  readonly to: number;
}

/** Money that a tender paid or got back, by what it had paid of the order before and after. */
export interface PaidStep {
  readonly before: number;
  readonly after: number;
}

/**
 * What stands against money of an order: its revenue, as far as it pays the part of the total that is its own; the rest
 * (paid twice, rounding above) is owed to the customer.
 */
export const orderLines = (
  order: Order,
  { from, to }: TenderRange,
  step: PaidStep,
): readonly JournalLine[] => {
  const own = (paid: number): number => Math.min(Math.max(from + paid, from), to);
  const start = own(step.before);
  const end = own(step.after);
  return [
    ...revenueLines(sharesBetween(order, start, end)),
    credit('customer_deposits', step.after - step.before - (end - start)),
  ];
};

/** Credit pays the beginning of the total, money the rest. */
export const moneyRange = (order: Order): TenderRange => ({
  from: order.totals.total - dueOf(order),
  to: order.totals.total,
});

/** What an account of credit pays of the total. An order that does not know the account leaves it owed. */
export const creditRange = ({ credits = [] }: Order, accountId: string): TenderRange => {
  const at = credits.findIndex((each) => each.accountId === accountId);
  const from = credits.slice(0, Math.max(at, 0)).reduce((sum, { amount }) => sum + amount, 0);
  return { from, to: from + (credits[at]?.amount ?? 0) };
};
