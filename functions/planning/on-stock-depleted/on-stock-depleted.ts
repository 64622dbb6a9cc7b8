import type { StockDepleted } from '../../inventory/events.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { EventOf } from '#shared/events/envelope.ts';
import { AlreadyApplied, type ConsumerRuntime } from '#shared/events/inbox.ts';
import { beginSoldOutPart } from '../store/demand.ts';

/** From now on nothing can be sold here: what sells meanwhile says little about demand. */
export const onStockDepleted = async (
  event: EventOf<typeof StockDepleted>,
  { db, inbox }: ConsumerRuntime,
): Promise<void> => {
  try {
    await commit(db, [inbox.part(event), beginSoldOutPart(event.data, event.metadata.occurredAt)]);
  } catch (error) {
    if (!(error instanceof AlreadyApplied)) throw error;
  }
};
