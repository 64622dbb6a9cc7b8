import type { PaymentRefunded } from '../../payments/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { recordMovement } from '../requests/record-movement.ts';

export const onPaymentRefunded: Consumer<typeof PaymentRefunded, Runtime> = (event, { db }) =>
  // What the customer took as store credit never leaves the provider.
  event.data.toCredit === true
    ? Promise.resolve()
    : recordMovement(db, 'refund', {
        ...event.data,
        key: event.data.refundKey,
        at: event.metadata.occurredAt,
      });
