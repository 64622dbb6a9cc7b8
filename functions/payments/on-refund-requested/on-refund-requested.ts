import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { RefundRequested } from '../events.ts';
import { sendRefund } from '../paying/send-refund.ts';
import type { PaymentsEventsRuntime } from '../providers/payments-runtime.ts';

/** Asks the provider for each refund, with the queue's retries. */
export const onRefundRequested: Consumer<typeof RefundRequested, PaymentsEventsRuntime> = async (
  event,
  runtime,
) => {
  const { orderId, refundKeys } = event.data;
  const dependencies = {
    db: runtime.db,
    clock: runtime.clock,
    cause: causedBy(event, 'on-refund-requested'),
  };
  for (const key of refundKeys) await sendRefund({ orderId, key }, runtime, dependencies);
};
