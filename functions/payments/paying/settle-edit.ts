import { refundCreditParts } from '../../credit/public.ts';
import { showPaymentPart } from '../../orders/public.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { capturedOf, orderPaymentOf, refundable, refundedOf } from '../model/account.ts';
import type { BalanceChange } from '../model/edit-money.ts';
import { refundRequested } from '../model/refunds.ts';
import { splitRefund } from '../model/split-refund.ts';
import { changeAccountPart, nextVersion } from '../store/accounts.ts';
import { creditToReturn, sumOf } from '../store/credit-to-return.ts';
import type { OrderAndAccount } from '../store/order-and-account.ts';
import { refundRequestedEvent } from '../store/payment-events.ts';
import type { PaymentDependencies } from './save-account-change.ts';

export interface SettledEdit {
  readonly refunded: number;
  /** What was paid before, for the books. */
  readonly facts: {
    readonly edit: number | undefined;
    readonly paid: number;
    readonly creditPaid: { accountId: string; amount: number }[];
  };
  readonly parts: readonly TransactionPart[];
}

/**
 * The money of an edit, for the transaction that edits the order: what is to be paid is written down, what goes back is
 * on its way. Goodwill may have given back more than the cancelled units leave; then it is what is left.
 */
export const settleEditParts = async (
  { order, account }: OrderAndAccount,
  money: BalanceChange,
  { db, ...how }: PaymentDependencies,
): Promise<SettledEdit> => {
  const { orderId } = order;
  const key = `${orderId}-edit-${order.version}`;
  const held = await creditToReturn(order, db);
  const refunded = Math.min(money.refund, refundable(account) + sumOf(held));
  const split = splitRefund(refunded, account, sumOf(held));
  if (split.kind === 'too_much') throw new Error(`the money of ${orderId} is gone`);
  const change = refundRequested(money.account, { amount: split.money, key, reason: 'order_cancelled' });
  if (change.kind === 'too_much') throw new Error(`the money of ${orderId} is gone`);
  const saved = nextVersion(change);
  const events =
    change.refunds.length === 0
      ? []
      : [refundRequestedEvent({ order, account: saved.account, ...how }, change.refunds)];
  return {
    refunded,
    facts: {
      edit: saved.account.edits,
      paid: capturedOf(account) - refundedOf(account),
      creditPaid: held.map((each) => ({ accountId: each.account.accountId, amount: each.left })),
    },
    parts: [
      changeAccountPart(saved, events, how),
      showPaymentPart(orderId, orderPaymentOf(saved.account, order)),
      ...refundCreditParts(held, { amount: split.credit, orderId, key }, how),
    ],
  };
};
