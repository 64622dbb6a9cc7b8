import type { OrderExpired } from '../../orders/events.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import { askProviders } from '../paying/ask-providers.ts';
import { requireOrder } from '../requests/require-order.ts';
import type { PaymentsRuntime } from '../providers/payments-runtime.ts';

/** A notification may have been lost: the provider is asked once more whether an expired order was paid after all. */
export const onOrderExpired: Consumer<typeof OrderExpired, PaymentsRuntime> = async (
  event,
  { db, clock, providers },
) => {
  const found = await requireOrder(db, event.data.orderId);
  await askProviders(found, providers, { db, clock, cause: causedBy(event, 'on-order-expired') });
};
