import type { OrderLinesCancelled } from '../../orders/events.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import { inboxPart } from '#shared/events/inbox.ts';
import type { Runtime } from '#shared/runtime.ts';
import { commitStockPart, heldBy } from '../store/stock/commit-stock.ts';

/** Units that were cancelled of a paid order are not committed any more. */
export const onOrderLinesCancelled: Consumer<typeof OrderLinesCancelled, Runtime> = async (
  event,
  { db, clock },
) => {
  await commit(db, [
    inboxPart(clock, 'inventory', 'on-order-lines-cancelled', event),
    commitStockPart(heldBy(event.data.lines), -1),
  ]);
};
