import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { HOUR, instant } from '#shared/time/clock.ts';
import { attemptOf, type PaymentAccount, type PendingRefund } from '../model/account.ts';
import type { ProviderRefundOutcome } from '../model/provider.ts';
import { refundDelayed, refundFailed } from '../model/refunds.ts';
import type { PaymentsEventsRuntime } from '../providers/payments-runtime.ts';
import { requireOrder } from '../requests/require-order.ts';
import { requireProvider } from '../requests/require-provider.ts';
import { refundFailedEvent } from '../store/payment-events.ts';
import { isMoved } from './moved.ts';
import { saveAccountChange, type PaymentDependencies } from './save-account-change.ts';
import { settleRefund } from './settle-refund.ts';

/** How long after a refund was sent the provider is asked how it ended. */
const UNTIL_KNOWN_MS = HOUR;

interface RefundReference {
  readonly orderId: string;
  readonly key: string;
}

/**
 * Gives the money back at the provider's and writes it down. The provider is asked under the refund's own key, so a
 * crash in between, or a second delivery, gives it back once. What has to wait is asked for again by a timer.
 */
export const sendRefund = async (
  reference: RefundReference,
  { db, providers, schedules, clock }: PaymentsEventsRuntime,
  dependencies: PaymentDependencies,
): Promise<void> => {
  const { account } = await requireOrder(db, reference.orderId);
  const refund = openRefund(account, reference.key);
  if (refund === undefined) return;
  if (refund.toCredit !== undefined) return creditRefund(reference, dependencies);
  const { method, reference: payment } = attemptOf(account, refund);
  const { amount, currency, key } = refund;
  const outcome = await requireProvider(providers, method).refund({
    reference: payment,
    money: { amount, currency },
    key,
  });
  const waitsUntil = waitOf(outcome, () => instant(clock, UNTIL_KNOWN_MS));
  // The timer first: after a crash in between it finds the refund as it was.
  if (waitsUntil !== undefined)
    await schedules.at(timerName(key, waitsUntil), waitsUntil, {
      task: 'send-refund-again',
      orderId: reference.orderId,
      refundKey: key,
    });
  await decideAgain(isMoved, () => writeDown(reference, { outcome, waitsUntil }, dependencies));
};

const creditRefund = ({ orderId, key }: RefundReference, dependencies: PaymentDependencies): Promise<void> =>
  decideAgain(isMoved, async () => {
    const before = await requireOrder(dependencies.db, orderId);
    const refund = openRefund(before.account, key);
    if (refund !== undefined) await settleRefund(before, refund, dependencies);
  });

const waitOf = (outcome: ProviderRefundOutcome, whenUnknown: () => string): string | undefined => {
  if (outcome.state === 'later') return outcome.notBefore;
  return outcome.state === 'pending' ? whenUnknown() : undefined;
};

/** Another time is another timer: the one that is running keeps its name until it has ended. */
const timerName = (key: string, at: string): string =>
  `${key.replaceAll(/[^A-Za-z0-9_.-]/g, '-').slice(0, 50)}-${Math.ceil(Date.parse(at) / 1000).toString(36)}`;

const writeDown = async (
  { orderId, key }: RefundReference,
  { outcome, waitsUntil }: { readonly outcome: ProviderRefundOutcome; readonly waitsUntil?: string },
  dependencies: PaymentDependencies,
): Promise<void> => {
  const before = await requireOrder(dependencies.db, orderId);
  const refund = openRefund(before.account, key);
  if (refund === undefined) return;
  const { method } = attemptOf(before.account, refund);
  if (waitsUntil !== undefined)
    await saveAccountChange(
      before,
      refundDelayed(before.account, refund, waitsUntil),
      dependencies,
      () => [],
    );
  else if (outcome.state === 'failed')
    await saveAccountChange(
      before,
      refundFailed(before.account, refund, outcome.reason),
      dependencies,
      (facts) => [refundFailedEvent(facts, refund, { method, failure: outcome.reason })],
    );
  else await settleRefund(before, refund, dependencies);
};

/** One that the provider refused for good is not asked for again. */
const openRefund = ({ pendingRefunds }: PaymentAccount, key: string): PendingRefund | undefined =>
  pendingRefunds.find((refund) => refund.key === key && refund.failure === undefined);
