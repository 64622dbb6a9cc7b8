import type { OrderExpired } from '../../orders/events.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import { hearProviders } from '../store/hear-provider.ts';
import { requireBoth } from '../store/load-both.ts';
import type { PaymentsRuntime } from '../providers/payments-runtime.ts';

/** A notification may have been lost: the provider is asked once more whether an expired order was paid after all. */
export const onOrderExpired: Consumer<typeof OrderExpired, PaymentsRuntime> = async (
  event,
  { db, clock, providers },
) => {
  const found = await requireBoth(db, event.data.orderId);
  await hearProviders(found, providers, { db, clock, cause: causedBy(event, 'on-order-expired') });
};
