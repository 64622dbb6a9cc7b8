import { refundCreditParts, voidCardParts, type SpentCard } from '../../credit/public.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { PaymentAccount, RefundReason } from '../model/account.ts';
import { cardsGivenBack } from '../model/bought-gift-cards.ts';
import { refundRequested } from '../model/refunds.ts';
import { splitRefund } from '../model/split-refund.ts';
import { creditToReturn, sumOf } from '../store/credit-to-return.ts';
import type { OrderAndAccount } from '../store/order-and-account.ts';
import { refundRequestedEvent } from '../store/payment-events.ts';
import { saveAccountChange, type PaymentDependencies } from './save-account-change.ts';

/** Money of an order that is to go back to where it came from. */
export interface Refund {
  /** Minor units of the order's currency. */
  readonly amount: number;
  /** Tells this refund from others. */
  readonly key: string;
  readonly reason: RefundReason;
  /** Money is given as store credit of the order's customer, with so much on top. @default to the tenders */
  readonly bonus?: number;
  /** What else changes in the account: the units the money is for, the keys of repeated requests. */
  readonly remembering?: Partial<
    Pick<
      PaymentAccount,
      'refundedUnits' | 'refundedForUnits' | 'recentKeys' | 'awaited' | 'outstanding' | 'due'
    >
  >;
}

export type RefundOutcome =
  | { readonly kind: 'refunded'; readonly after: OrderAndAccount }
  | { readonly kind: 'too_much'; readonly refundable: number }
  | { readonly kind: 'card_spent'; readonly card: SpentCard };

/**
 * Refunds to the tenders in reverse order of their use, cash last, and voids the gift cards among the units. One
 * transaction with what `beside` adds; it is asked once the amount is known to be there.
 *
 * @throws AccountMoved, or what a part of `beside` throws, when something changed since `before` was read
 */
export const refund = async (
  before: OrderAndAccount,
  { amount, key, reason, bonus, remembering = {} }: Refund,
  { db, ...how }: PaymentDependencies,
  beside: () => Promise<readonly TransactionPart[]>,
): Promise<RefundOutcome> => {
  const { order, account } = before;
  const held = await creditToReturn(order, db);
  const split = splitRefund(amount, account, sumOf(held));
  if (split.kind === 'too_much') return split;
  const change = refundRequested(account, { amount: split.money, key, reason, bonus });
  if (change.kind === 'too_much') return change;
  const units = { before: account.refundedUnits, after: remembering.refundedUnits };
  const cards = await voidCardParts(db, order, cardsGivenBack(order, units), how);
  if (cards.kind === 'spent') return { kind: 'card_spent', card: cards };
  const after = await saveAccountChange(
    before,
    { ...change, account: { ...change.account, ...remembering } },
    { db, ...how },
    (facts) => (change.refunds.length === 0 ? [] : [refundRequestedEvent(facts, change.refunds)]),
    [
      ...refundCreditParts(held, { amount: split.credit, orderId: order.orderId, key }, how),
      ...cards.parts,
      ...(await beside()),
    ],
  );
  return { kind: 'refunded', after };
};
