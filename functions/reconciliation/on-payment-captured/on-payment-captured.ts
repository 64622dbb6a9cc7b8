import type { PaymentCaptured } from '../../payments/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { recordMovement } from '../requests/record-movement.ts';

export const onPaymentCaptured: Consumer<typeof PaymentCaptured, Runtime> = (event, { db }) =>
  recordMovement(db, 'capture', {
    ...event.data,
    key: event.metadata.eventId,
    at: event.metadata.occurredAt,
  });
