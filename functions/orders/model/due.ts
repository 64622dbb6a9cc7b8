import type { Order, OrderCredit } from './order.ts';

/** What an order costs, and what of it credit paid. */
export interface Charged {
  readonly totals: Pick<Order['totals'], 'total'>;
  readonly credits?: readonly OrderCredit[];
}

/** What is paid with money: the total less what gift cards and store credit paid. */
export const dueOf = ({ totals, credits = [] }: Charged): number =>
  credits.reduce((left, { amount }) => left - amount, totals.total);
