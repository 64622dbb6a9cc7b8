import type { StockReplenished } from '../../inventory/events.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { EventOf } from '#shared/events/envelope.ts';
import { AlreadyApplied, type ConsumerRuntime } from '#shared/events/inbox.ts';
import { endSoldOutPart, loadSoldOut } from '../store/demand.ts';

/** Writes the days without stock down. One that overtook its beginning ends nothing. */
export const onStockReplenished = async (
  event: EventOf<typeof StockReplenished>,
  { db, inbox }: ConsumerRuntime,
): Promise<void> => {
  const since = await loadSoldOut(db, event.data);
  const { occurredAt } = event.metadata;
  if (since === undefined || since > occurredAt) return;
  try {
    await commit(db, [
      inbox.part(event),
      endSoldOutPart(event.data, Date.parse(since), Date.parse(occurredAt)),
    ]);
  } catch (error) {
    if (!(error instanceof AlreadyApplied)) throw error;
  }
};
