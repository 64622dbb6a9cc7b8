import type { ChargebackResolved } from '../../payments/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { recordMovement } from '../requests/record-movement.ts';

/** Only a won one moves money: what is lost stays where the bank took it. */
export const onChargebackResolved: Consumer<typeof ChargebackResolved, Runtime> = async (event, { db }) => {
  if (event.data.outcome === 'lost') return;
  await recordMovement(db, 'chargeback_won', {
    ...event.data,
    key: event.metadata.eventId,
    at: event.metadata.occurredAt,
  });
};
