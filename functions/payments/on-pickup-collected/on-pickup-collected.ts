import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { PickupCollected } from '../../pickup/events.ts';
import { captureShipped } from '../paying/capture-shipped.ts';
import type { PaymentsRuntime } from '../providers/payments-runtime.ts';

/** Captures the share of the goods that were handed over in the store. */
export const onPickupCollected: Consumer<typeof PickupCollected, PaymentsRuntime> = (event, { db, clock }) =>
  captureShipped(event.data.orderId, { db, clock, cause: causedBy(event, 'on-pickup-collected') });
