import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { CaptureRequested } from '../events.ts';
import { sendCaptures } from '../paying/send-captures.ts';
import type { PaymentsRuntime } from '../providers/payments-runtime.ts';

/** Takes what is to be taken of an order's authorised money, and lets go of what is not needed. */
export const onCaptureRequested: Consumer<typeof CaptureRequested, PaymentsRuntime> = (event, runtime) =>
  sendCaptures(event.data.orderId, runtime.providers, {
    db: runtime.db,
    clock: runtime.clock,
    cause: causedBy(event, 'on-capture-requested'),
  });
