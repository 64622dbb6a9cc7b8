import type { OrderLinesCancelled } from '../../orders/events.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { commitStockPart, heldBy } from '../store/stock/commit-stock.ts';

/** Units that were cancelled of a paid order are not committed any more. */
export const onOrderLinesCancelled: Consumer<typeof OrderLinesCancelled, ConsumerRuntime> = async (
  event,
  { db, inbox },
) => {
  await commit(db, [inbox.part(event), commitStockPart(heldBy(event.data.lines), -1)]);
};
