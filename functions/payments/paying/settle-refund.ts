import { refundToCreditPart } from '../../credit/public.ts';
import type { Order } from '../../orders/public.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { attemptOf, type PaymentAccount, type PendingRefund } from '../model/account.ts';
import { refundSettled } from '../model/refunds.ts';
import type { OrderAndAccount } from '../store/order-and-account.ts';
import { paymentRefunded } from '../store/payment-events.ts';
import { saveAccountChange, type PaymentDependencies } from './save-account-change.ts';

/** A refund has reached its customer: at the provider, in cash, or in this transaction as store credit. */
export const settleRefund = async (
  before: OrderAndAccount,
  refund: PendingRefund,
  dependencies: PaymentDependencies,
  remembering: Partial<Pick<PaymentAccount, 'recentKeys'>> = {},
): Promise<OrderAndAccount> => {
  const { account, entries } = refundSettled(before.account, refund);
  const method = refund.inCash === true ? 'cash' : attemptOf(before.account, refund).method;
  return saveAccountChange(
    before,
    { account: { ...account, ...remembering }, entries },
    dependencies,
    (facts) => [paymentRefunded(facts, refund, method)],
    await creditParts(before.order, refund, dependencies),
  );
};

const creditParts = async (
  { orderId, customerId }: Order,
  { key, amount, currency, toCredit }: PendingRefund,
  dependencies: PaymentDependencies,
): Promise<readonly TransactionPart[]> => {
  if (toCredit === undefined) return [];
  if (customerId === undefined) throw new Error(`order ${orderId} has no customer to credit ${key} to`);
  const { bonus } = toCredit;
  return [await refundToCreditPart({ customerId, currency, orderId, key, amount, bonus }, dependencies)];
};
