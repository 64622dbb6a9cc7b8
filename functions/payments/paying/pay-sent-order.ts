import { creditHeldBy, refundCreditParts } from '../../credit/public.ts';
import type { Order } from '../../orders/public.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import {
  capturedOf,
  type PaymentAccount,
  type PaymentAttempt,
  type PendingCapture,
} from '../model/account.ts';
import type { AccountChange } from '../model/change-account.ts';
import { cancelledBefore } from '../model/refund-units.ts';
import { refundRequested, type Returning } from '../model/refunds.ts';
import { overpaidOf } from '../model/shipped-share.ts';
import type { OrderAndAccount } from '../store/order-and-account.ts';
import { paymentCaptured, refundRequestedEvent, voidedEvents } from '../store/payment-events.ts';
import { savePaidOrder, type PaymentDependencies } from './save-account-change.ts';

export interface SettledCapture {
  readonly change: AccountChange;
  readonly attempt: PaymentAttempt;
  readonly capture: PendingCapture;
}

/**
 * With the last share the order is paid. Units that were cancelled before were never captured; what credit, or a share
 * captured by hand, paid beyond the goods that are left goes back in the same transaction.
 */
export const paySentOrder = async (
  { order, account: before }: OrderAndAccount,
  { change, attempt, capture }: SettledCapture,
  dependencies: PaymentDependencies,
): Promise<void> => {
  const { credit, money } = overpaidOf(order, change.account);
  const returning = moneyBack(
    {
      ...change.account,
      sentAtVersion: order.version,
      ...cancelledBefore(order, before, capturedOf(change.account)),
    },
    money,
  );
  const { currency } = before;
  await savePaidOrder(
    { order },
    { account: returning.account, entries: change.entries },
    dependencies,
    (facts) => [
      ...(capture.amount === 0
        ? []
        : [paymentCaptured(facts, attempt, { amount: capture.amount, currency })]),
      ...voidedEvents(facts, change, attempt),
      ...(returning.refunds.length === 0 ? [] : [refundRequestedEvent(facts, returning.refunds)]),
    ],
    { beside: credit === 0 ? [] : await creditBackParts(order, credit, dependencies) },
  );
};

const moneyBack = (account: PaymentAccount, amount: number): Returning => {
  const key = `${account.orderId}-sent`;
  const returning = refundRequested(account, { amount, key, reason: 'order_cancelled' });
  if (returning.kind === 'too_much') throw new Error(`what was captured of ${account.orderId} is gone`);
  return returning;
};

const creditBackParts = async (
  { orderId, credits = [] }: Order,
  amount: number,
  { db, ...how }: PaymentDependencies,
): Promise<readonly TransactionPart[]> =>
  refundCreditParts(
    await creditHeldBy(db, credits, orderId),
    { amount, orderId, key: `${orderId}-sent` },
    how,
  );
