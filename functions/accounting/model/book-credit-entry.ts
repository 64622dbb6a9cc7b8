import type * as z from 'zod/mini';
import type { CreditEntryRecorded } from '../../credit/events.ts';
import type { Order } from '../../orders/public.ts';
import type { AccountName } from './accounts.ts';
import { creditRange, orderLines } from './book-order-money.ts';
import { balancedLines, credit, debit, type JournalLine } from './journal.ts';

export type CreditMovement = z.output<typeof CreditEntryRecorded.data>;

/** The order a movement is about, and what it had spent of the account before. */
export interface SpendingOrder {
  readonly order: Order;
  readonly spentBefore: number;
}

/** The journal lines of a movement of credit; none when it stays the customer’s. */
export const creditEntryLines = (
  movement: CreditMovement,
  spending: SpendingOrder | undefined,
): readonly JournalLine[] => {
  const { from, to, amount } = movement;
  if (staysTheirs(movement)) return [];
  return balancedLines([
    ...sideLines(movement, { side: from, amount }, spending),
    ...sideLines(movement, { side: to, amount: -amount }, spending),
  ]);
};

/**
 * The journal lines of points that move in or out of what a customer has, at their value when they were earned. What they
 * pay of an order is in `creditEntryLines`; both meet in `points_redeemed`, which is 0 unless the value changed.
 */
export const pointsWorthLines = (
  { kind, from, to }: Pick<CreditMovement, 'kind' | 'from' | 'to'>,
  worth: number,
): readonly JournalLine[] => {
  if (from !== 'balance' && to !== 'balance') return [];
  const other = from === 'balance' ? to : from;
  const against: AccountName =
    kind === 'expire'
      ? 'expired_credit'
      : other === 'issuer' || other === 'owed'
        ? 'points_granted'
        : 'points_redeemed';
  const owed = to === 'balance' ? worth : -worth;
  return balancedLines([debit(against, owed), credit('points_liability', owed)]);
};

/** What a customer pays with. */
const ownersAccount = {
  gift_card: 'gift_card_liability',
  store_credit: 'store_credit_liability',
  points: 'points_redeemed',
} as const satisfies Record<CreditMovement['accountKind'], AccountName>;

/** True when the credit is the customer’s before and after: held for an order, or released. */
export const staysTheirs = ({ from, to }: Pick<CreditMovement, 'from' | 'to'>): boolean =>
  isTheirs(from) && isTheirs(to);

const isTheirs = (side: CreditMovement['from']): boolean => side === 'balance' || side === 'held';

/** Money that leaves a side is debited to what it was, money that reaches one credited. */
const sideLines = (
  movement: CreditMovement,
  { side, amount }: { readonly side: CreditMovement['from']; readonly amount: number },
  spending: SpendingOrder | undefined,
): readonly JournalLine[] => {
  if (isTheirs(side)) return [debit(ownersAccount[movement.accountKind], amount)];
  if (side === 'owed') return [debit('customer_receivable', amount)];
  if (side === 'issuer') return [debit(issuerOf(movement), amount)];
  if (spending === undefined) return [credit('customer_deposits', -amount)];
  const { order, spentBefore } = spending;
  const range = creditRange(order, movement.accountId);
  return orderLines(order, range, { before: spentBefore, after: spentBefore - amount });
};

const issuerOf = ({ kind, accountKind, orderId }: CreditMovement): AccountName => {
  if (accountKind === 'gift_card' && orderId !== undefined && (kind === 'issue' || kind === 'void'))
    return 'gift_cards_sold';
  if (kind === 'refund_to_credit' || kind === 'pass_on') return 'refunds_as_credit';
  if (kind === 'cashback' || kind === 'clawback' || kind === 'owe') return 'cashback_expense';
  return kind === 'expire' ? 'expired_credit' : 'credit_granted';
};
