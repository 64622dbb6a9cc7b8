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
export const orderLines = (order: Order, range: TenderRange, step: PaidStep): readonly JournalLine[] => {
  const { start, end } = ownPart(range, step);
  return [
    ...revenueLines(sharesBetween(order, start, end)),
    credit('customer_deposits', step.after - step.before - (end - start)),
  ];
};

/** The stretch of the total that a step of a tender pays; the rest of the step is beyond it. */
export const ownPart = ({ from, to }: TenderRange, { before, after }: PaidStep) => {
  const own = (paid: number): number => Math.min(Math.max(from + paid, from), to);
  return { start: own(before), end: own(after) };
};

/** The order with the totals that it had after some of its edits. */
export const orderAfterEdits = (order: Order, edits: number): Order => ({
  ...order,
  totals: order.earlierTotals?.[edits]?.totals ?? order.totals,
});

/** How many edits of an order there were at a time, ISO 8601. */
export const editsUntil = ({ earlierTotals = [] }: Pick<Order, 'earlierTotals'>, at: string): number =>
  earlierTotals.filter(({ until }) => until <= at).length;

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
