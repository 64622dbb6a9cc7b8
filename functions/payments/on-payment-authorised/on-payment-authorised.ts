import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { PaymentAuthorised } from '../events.ts';
import { captureShipped } from '../paying/capture-shipped.ts';
import type { PaymentsRuntime } from '../providers/payments-runtime.ts';

/** Captures at once what was sent before its payment was authorised, and gift cards that need no sending. */
export const onPaymentAuthorised: Consumer<typeof PaymentAuthorised, PaymentsRuntime> = (
  event,
  { db, clock },
) => captureShipped(event.data.orderId, { db, clock, cause: causedBy(event, 'on-payment-authorised') });
