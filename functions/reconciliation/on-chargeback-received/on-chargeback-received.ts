import type { ChargebackReceived } from '../../payments/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { recordMovement } from '../requests/record-movement.ts';

export const onChargebackReceived: Consumer<typeof ChargebackReceived, Runtime> = (event, { db }) =>
  recordMovement(db, 'chargeback', {
    ...event.data,
    key: event.metadata.eventId,
    at: event.metadata.occurredAt,
  });
