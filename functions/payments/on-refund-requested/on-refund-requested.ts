import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { PaymentAccount, PendingRefund } from '../model/account.ts';
import { refundSettled } from '../model/refunds.ts';
import type { RefundRequested } from '../events.ts';
import { requireOrder } from '../requests/require-order.ts';
import { paymentRefunded } from '../store/payment-events.ts';
import type { Providers } from '../providers/connect.ts';
import { requireProvider } from '../requests/require-provider.ts';
import type { PaymentsRuntime } from '../providers/payments-runtime.ts';
import { isMoved, saveAccountChange, type PaymentDependencies } from '../paying/settle.ts';

/**
 * Gives the money back at the provider's and writes it down. The provider is asked under the refund's own key, so a
 * crash in between, or a second delivery, gives it back once.
 */
export const onRefundRequested: Consumer<typeof RefundRequested, PaymentsRuntime> = async (
  event,
  runtime,
) => {
  const { orderId, refundKeys } = event.data;
  const dependencies = {
    db: runtime.db,
    clock: runtime.clock,
    cause: causedBy(event, 'on-refund-requested'),
  };
  for (const key of refundKeys) {
    const { account } = await requireOrder(runtime.db, orderId);
    const refund = pendingIn(account, key);
    if (refund === undefined) continue;
    await askProvider(account, refund, runtime.providers);
    await decideAgain(isMoved, () => writeDown(orderId, key, dependencies));
  }
};

const pendingIn = (account: PaymentAccount, key: string): PendingRefund | undefined =>
  account.pendingRefunds.find((refund) => refund.key === key);

const askProvider = async (
  account: PaymentAccount,
  { attempt, key, amount, currency }: PendingRefund,
  providers: Providers,
): Promise<void> => {
  const { method, reference } = attemptOf(account, attempt);
  await requireProvider(providers, method).refund({ reference, money: { amount, currency }, key });
};

const writeDown = async (orderId: string, key: string, dependencies: PaymentDependencies): Promise<void> => {
  const before = await requireOrder(dependencies.db, orderId);
  const refund = pendingIn(before.account, key);
  if (refund === undefined) return;
  const { method } = attemptOf(before.account, refund.attempt);
  await saveAccountChange(before, refundSettled(before.account, refund), dependencies, (facts) => [
    paymentRefunded(facts, refund, method),
  ]);
};

const attemptOf = ({ orderId, attempts }: PaymentAccount, number: number) => {
  const found = attempts.find(({ attempt }) => attempt === number);
  if (found === undefined) throw new Error(`the payments of ${orderId} have no attempt ${number}`);
  return found;
};
