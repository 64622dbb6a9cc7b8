import { startedBy } from '#shared/events/envelope.ts';
import type { Task } from '#shared/events/events-handler.ts';
import { sendRefund } from '../paying/send-refund.ts';
import type { PaymentsEventsRuntime } from '../providers/payments-runtime.ts';

/** A refund that had to wait: the provider takes refunds again, or knows by now how it ended. */
export const sendRefundAgain: Task<PaymentsEventsRuntime> = ({ orderId, refundKey }, runtime) =>
  sendRefund({ orderId: String(orderId), key: String(refundKey) }, runtime, {
    db: runtime.db,
    clock: runtime.clock,
    cause: startedBy('send-refund-again', String(orderId)),
  });
