import type { OrderPaid } from '../../orders/events.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import { inboxPart } from '#shared/events/inbox.ts';
import type { Runtime } from '#shared/runtime.ts';
import { commitStockPart, heldBy } from '../store/stock/commit-stock.ts';

/** The units of a paid order are committed: they leave the house, whatever else happens. */
export const onOrderPaid: Consumer<typeof OrderPaid, Runtime> = async (event, { db, clock }) => {
  await commit(db, [
    inboxPart(clock, 'inventory', 'on-order-paid', event),
    commitStockPart(heldBy(event.data.lines), 1),
  ]);
};
