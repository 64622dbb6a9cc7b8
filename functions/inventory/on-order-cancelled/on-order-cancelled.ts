import type { OrderCancelled } from '../../orders/events.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import { commitStockPart, heldBy } from '../store/stock/commit-stock.ts';

/** A cancelled paid order commits nothing any more; its units were given back in its own transaction. */
export const onOrderCancelled: Consumer<typeof OrderCancelled, ConsumerRuntime> = async (
  event,
  { db, inbox },
) => {
  if (event.data.from !== 'paid') return;
  await commit(db, [inbox.part(event), commitStockPart(heldBy(event.data.lines), -1)]);
};
