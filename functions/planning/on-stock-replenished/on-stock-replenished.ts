import type { StockReplenished } from '../../inventory/events.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { EventOf } from '#shared/events/envelope.ts';
import { AlreadyApplied, type ConsumerRuntime } from '#shared/events/inbox.ts';
import { endSoldOutPart, loadSoldOut, SoldOutEnded } from '../store/demand.ts';

/** Writes the days without stock down; most of what is replenished is new, and was never sold out. */
export const onStockReplenished = async (
  events: readonly EventOf<typeof StockReplenished>[],
  runtime: ConsumerRuntime,
): Promise<void> => {
  const sinces = await loadSoldOut(
    runtime.db,
    events.map(({ data }) => data),
  );
  for (const [at, event] of events.entries()) {
    const since = sinces[at];
    // One that overtook its beginning ends nothing.
    if (since !== undefined && since <= event.metadata.occurredAt) await endSoldOut(event, since, runtime);
  }
};

const endSoldOut = async (
  event: EventOf<typeof StockReplenished>,
  since: string,
  { db, inbox }: ConsumerRuntime,
): Promise<void> => {
  try {
    await commit(db, [
      inbox.part(event),
      endSoldOutPart(event.data, since, Date.parse(event.metadata.occurredAt)),
    ]);
  } catch (error) {
    if (!(error instanceof AlreadyApplied || error instanceof SoldOutEnded)) throw error;
  }
};
