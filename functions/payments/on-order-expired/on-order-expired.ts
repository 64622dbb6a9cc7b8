import type { OrderExpired } from '../../orders/events.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import { askProviders } from '../paying/ask-providers.ts';
import { closeOpenAttempts } from '../paying/close-open-attempts.ts';
import { requireOrder } from '../requests/require-order.ts';
import type { PaymentsRuntime } from '../providers/payments-runtime.ts';

/**
 * A notification may have been lost: the provider is asked once more whether an expired order was paid after all. What
 * was not paid is closed there.
 */
export const onOrderExpired: Consumer<typeof OrderExpired, PaymentsRuntime> = async (
  event,
  { db, clock, providers },
) => {
  const found = await requireOrder(db, event.data.orderId);
  const cause = causedBy(event, 'on-order-expired');
  await closeOpenAttempts(await askProviders(found, providers, { db, clock, cause }), providers);
};
