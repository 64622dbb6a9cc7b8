import type { OrderExpired } from '../../orders/events.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import { askProviders } from '../paying/ask-providers.ts';
import { closeOpenAttempts } from '../paying/close-open-attempts.ts';
import { refundRequested } from '../model/refunds.ts';
import { isMoved } from '../paying/moved.ts';
import { saveAccountChange, type PaymentDependencies } from '../paying/save-account-change.ts';
import { requireOrder } from '../requests/require-order.ts';
import { refundRequestedEvent } from '../store/payment-events.ts';
import type { PaymentsRuntime } from '../providers/payments-runtime.ts';

/**
 * A notification may have been lost: the provider is asked once more whether an expired order was paid after all. What
 * was not paid is closed there.
 */
export const onOrderExpired: Consumer<typeof OrderExpired, PaymentsRuntime> = async (
  event,
  { db, clock, providers },
) => {
  const found = await requireOrder(db, event.data.orderId);
  const cause = causedBy(event, 'on-order-expired');
  const dependencies = { db, clock, cause };
  await closeOpenAttempts(await askProviders(found, providers, dependencies), providers);
  await decideAgain(isMoved, () => returnParts(event.data.orderId, dependencies));
};

/** What some of several tenders have paid of an order that the others did not pay in time. */
const returnParts = async (orderId: string, dependencies: PaymentDependencies): Promise<void> => {
  const before = await requireOrder(dependencies.db, orderId);
  if (before.order.status !== 'expired') return;
  const change = refundRequested(before.account, { key: `${orderId}-lapse`, reason: 'order_expired' });
  if (change.kind === 'too_much' || change.refunds.length === 0) return;
  await saveAccountChange(before, change, dependencies, (facts) => [
    refundRequestedEvent(facts, change.refunds),
  ]);
};
