import type { OrderCancelled } from '../../orders/events.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import { captureRequested } from '../model/captures.ts';
import { refundRequested } from '../model/refunds.ts';
import { askProviders } from '../paying/ask-providers.ts';
import { closeOpenAttempts } from '../paying/close-open-attempts.ts';
import { requireOrder } from '../requests/require-order.ts';
import { captureRequestedEvent, refundRequestedEvent } from '../store/payment-events.ts';
import type { PaymentsRuntime } from '../providers/payments-runtime.ts';
import { isMoved } from '../paying/moved.ts';
import { saveAccountChange, type PaymentDependencies } from '../paying/save-account-change.ts';

/**
 * Refunds all money of a cancelled order, also money that the provider took and has not reported yet. Refunds that are
 * on their way are not sent again, so repeating it has no effect.
 */
export const onOrderCancelled: Consumer<typeof OrderCancelled, PaymentsRuntime> = async (event, runtime) => {
  const { orderId } = event.data;
  const dependencies = { db: runtime.db, clock: runtime.clock, cause: causedBy(event, 'on-order-cancelled') };
  const found = await requireOrder(runtime.db, orderId);
  await closeOpenAttempts(await askProviders(found, runtime.providers, dependencies), runtime.providers);
  await decideAgain(isMoved, () => releaseRest(orderId, dependencies));
  await decideAgain(isMoved, () => returnAll(orderId, dependencies));
};

/** What was authorised and not captured. */
const releaseRest = async (orderId: string, dependencies: PaymentDependencies): Promise<void> => {
  const before = await requireOrder(dependencies.db, orderId);
  const change = captureRequested(before.account, { amount: 0, key: `${orderId}-release`, final: true });
  if (change.kind !== 'capturing' || change.captures.length === 0) return;
  await saveAccountChange(before, change, dependencies, (facts) => [
    captureRequestedEvent(facts, change.captures),
  ]);
};

const returnAll = async (orderId: string, dependencies: PaymentDependencies): Promise<void> => {
  const before = await requireOrder(dependencies.db, orderId);
  const change = refundRequested(before.account, { key: `${orderId}-cancel`, reason: 'order_cancelled' });
  if (change.kind === 'too_much' || change.refunds.length === 0) return;
  await saveAccountChange(before, change, dependencies, (facts) => [
    refundRequestedEvent(facts, change.refunds),
  ]);
};
