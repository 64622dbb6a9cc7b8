import type { OrderCancelled } from '../../orders/events.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import { refundRequested } from '../model/refunds.ts';
import { hearProviders } from '../store/hear-provider.ts';
import { requireBoth } from '../store/load-both.ts';
import { refundWanted } from '../store/payment-events.ts';
import type { PaymentsRuntime } from '../providers/payments-runtime.ts';
import { isMoved, saveBeside, type Means } from '../store/settle.ts';

/**
 * All the money of an order that was called off goes back, also money that the provider took and has not told yet.
 * What is on its way already is not sent twice, so this may run as often as it likes.
 */
export const onOrderCancelled: Consumer<typeof OrderCancelled, PaymentsRuntime> = async (event, runtime) => {
  const { orderId } = event.data;
  const means = { db: runtime.db, clock: runtime.clock, cause: causedBy(event, 'on-order-cancelled') };
  await hearProviders(await requireBoth(runtime.db, orderId), runtime.providers, means);
  await decideAgain(isMoved, () => returnAll(orderId, means));
};

const returnAll = async (orderId: string, means: Means): Promise<void> => {
  const before = await requireBoth(means.db, orderId);
  const change = refundRequested(before.account, { key: `${orderId}-cancel`, reason: 'order_cancelled' });
  if (change.kind === 'too_much' || change.refunds.length === 0) return;
  await saveBeside(before, change, means, (told) => [refundWanted(told, change.refunds)]);
};
