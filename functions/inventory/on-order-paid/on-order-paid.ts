import type { OrderPaid } from '../../orders/events.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { commitStockPart, heldBy } from '../store/stock/commit-stock.ts';

/** The units of a paid order are committed: they leave the house, whatever else happens. */
export const onOrderPaid: Consumer<typeof OrderPaid, ConsumerRuntime> = async (event, { db, inbox }) => {
  await commit(db, [inbox.part(event), commitStockPart(heldBy(event.data.lines), 1)]);
};
