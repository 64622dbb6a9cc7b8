import { commit } from '#shared/dynamodb/transaction.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import type { ReturnReceived } from '../events.ts';
import { countReasonsPart } from '../store/reasons.ts';

/** Counts why SKUs come back. Units that were not what was announced did not come back. */
export const onReturnReceived: Consumer<typeof ReturnReceived, ConsumerRuntime> = async (
  event,
  { db, inbox },
) => {
  const { received, lines } = event.data;
  const units = received
    .filter(({ disposition }) => disposition !== 'rejected')
    .map(({ lineId, sku, quantity }) => ({
      sku,
      quantity,
      reason: lines.find((line) => line.lineId === lineId)?.reason ?? 'other',
    }));
  await commit(db, [inbox.part(event), countReasonsPart(units, event.metadata.occurredAt.slice(0, 7))]);
};
