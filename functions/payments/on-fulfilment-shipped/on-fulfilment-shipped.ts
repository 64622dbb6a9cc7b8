import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { FulfilmentShipped } from '../../fulfilment/events.ts';
import { captureShipped } from '../paying/capture-shipped.ts';
import type { PaymentsRuntime } from '../providers/payments-runtime.ts';

/** Captures the share of the goods that left, the delivery fee with the first. */
export const onFulfilmentShipped: Consumer<typeof FulfilmentShipped, PaymentsRuntime> = (
  event,
  { db, clock },
) => captureShipped(event.data.orderId, { db, clock, cause: causedBy(event, 'on-fulfilment-shipped') });
